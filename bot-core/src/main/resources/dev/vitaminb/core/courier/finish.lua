-- Ends a claim: the item is done, set aside, or put back to be tried again later.
-- KEYS: due, queue, flight, posted, aside
-- ARGV: the address among those due, destination, item, 'done' | 'aside' | 'later', when the next item is due,
--       the message's sealed id, 'none' if there is none
local due, queue, flight, posted, aside = KEYS[1], KEYS[2], KEYS[3], KEYS[4], KEYS[5]
local address, destination, item, outcome, at, message = ARGV[1], ARGV[2], ARGV[3], ARGV[4], ARGV[5], ARGV[6]
if redis.call('HGET', flight, destination) ~= item then return {'stale'} end
local score = redis.call('HGET', flight, destination .. ':score')
if outcome == 'later' then
  redis.call('HDEL', flight, destination, destination .. ':score')
  redis.call('HINCRBY', flight, destination .. ':tries', 1)
  redis.call('ZADD', queue, score, item)
else
  redis.call('HDEL', flight, destination, destination .. ':score', destination .. ':tries')
  if message ~= 'none' then redis.call('HSET', posted, item .. '@' .. destination, message) end
  if outcome == 'aside' then redis.call('HSET', aside, item .. '@' .. destination, at) end
end
if redis.call('EXISTS', queue) == 1 then
  redis.call('ZADD', due, at, address)
else
  redis.call('ZREM', due, address)
end
return {'finished'}
