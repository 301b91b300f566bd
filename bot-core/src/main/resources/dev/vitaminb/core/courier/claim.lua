-- Takes the next item for one address, if its time has come; an item in flight is taken again after a crash.
-- KEYS: due, queue, flight, posted
-- ARGV: the address among those due, destination, now, until when the claim holds (milliseconds)
-- Returns {} or {item, tries, id of the message posted before or false, 'anew' or 'again'}
local due, queue, flight, posted = KEYS[1], KEYS[2], KEYS[3], KEYS[4]
local address, destination, now, hold = ARGV[1], ARGV[2], tonumber(ARGV[3]), ARGV[4]
local at = redis.call('ZSCORE', due, address)
if not at or tonumber(at) > now then return {} end
local rest = redis.call('HGET', flight, destination .. ':rest')
if rest then
  if tonumber(rest) > now then
    redis.call('ZADD', due, rest, address)
    return {}
  end
  redis.call('HDEL', flight, destination .. ':rest')
end
local how, item = 'again', redis.call('HGET', flight, destination)
if not item then
  local head = redis.call('ZRANGE', queue, 0, 0)[1]
  if not head then
    redis.call('ZREM', due, address)
    return {}
  end
  how, item = 'anew', head
  redis.call('HSET', flight, destination, item, destination .. ':score', redis.call('ZSCORE', queue, head))
  redis.call('ZREM', queue, head)
end
redis.call('ZADD', due, hold, address)
return {
  item, redis.call('HGET', flight, destination .. ':tries') or '0',
  redis.call('HGET', posted, item .. '@' .. destination), how
}
