-- Ends a claim: the item is done, set aside, or put back to be tried again.
-- KEYS: due, queue, flight, posted, aside, away, kept
-- ARGV: the address among those due, destination, item, 'done' | 'aside' | 'kept' | 'failed' | 'held' | 'away', now,
--       when the next item is due, the message's sealed id ('none' if there is none), after how many milliseconds
--       without success somebody is told, before when nothing more is brought there (0 for no such time),
--       for how many milliseconds it is remembered what was set aside
-- Returns {'finished'}, {'overdue', since when nothing arrived} until somebody has been told of it, {'away', what waits...}
-- when somebody turns out to be away, or {'stale'}
local due, queue, flight, posted, aside, away, kept = KEYS[1], KEYS[2], KEYS[3], KEYS[4], KEYS[5], KEYS[6], KEYS[7]
local address, destination, item, outcome, now, at = ARGV[1], ARGV[2], ARGV[3], ARGV[4], ARGV[5], ARGV[6]
local message, patience, rest, aside_for = ARGV[7], ARGV[8], ARGV[9], ARGV[10]
if redis.call('HGET', flight, destination) ~= item then return {'stale'} end
local score = redis.call('HGET', flight, destination .. ':score')
local overdue, waiting = false, false
if outcome == 'done' or outcome == 'aside' or outcome == 'kept' then
  redis.call('HDEL', flight, destination, destination .. ':score', destination .. ':tries', destination .. ':since',
    destination .. ':told')
  if outcome == 'kept' then redis.call('ZADD', kept, score, item) end
  if redis.call('EXISTS', kept) == 1 then
    redis.call('HSET', away, destination, 'kept')
  else
    redis.call('HDEL', away, destination)
  end
  if rest ~= '0' then redis.call('HSET', flight, destination .. ':rest', rest) end
  if message ~= 'none' then redis.call('HSET', posted, item .. '@' .. destination, message) end
  if outcome == 'aside' then
    local all = redis.call('HGETALL', aside)
    for i = 1, #all, 2 do
      if tonumber(all[i + 1]) < tonumber(now) - tonumber(aside_for) then redis.call('HDEL', aside, all[i]) end
    end
    redis.call('HSET', aside, item .. '@' .. destination, now)
  end
else
  redis.call('HDEL', flight, destination, destination .. ':score')
  redis.call('ZADD', queue, score, item)
  if outcome == 'away' then
    if redis.call('HGET', away, destination) ~= 'unreachable' then waiting = redis.call('ZRANGE', queue, 0, 99) end
    redis.call('HSET', away, destination, 'unreachable')
    redis.call('HDEL', flight, destination .. ':tries', destination .. ':since', destination .. ':told')
  else
    if outcome == 'failed' then redis.call('HINCRBY', flight, destination .. ':tries', 1) end
    redis.call('HSETNX', flight, destination .. ':since', now)
    local since = tonumber(redis.call('HGET', flight, destination .. ':since'))
    local told = tonumber(redis.call('HGET', flight, destination .. ':told') or '-1')
    if tonumber(now) - since >= tonumber(patience) and told ~= since then overdue = since end
  end
end
if redis.call('EXISTS', queue) == 1 then
  redis.call('ZADD', due, at, address)
else
  redis.call('ZREM', due, address)
end
if waiting then return {'away', unpack(waiting)} end
if overdue then return {'overdue', overdue} end
return {'finished'}
