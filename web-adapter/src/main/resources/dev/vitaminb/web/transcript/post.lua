-- Posts a message, once per nonce, and drops the oldest beyond the limit.
-- KEYS: room, nonces, revision   ARGV: nonce, sealed message, most messages kept
-- A message stands in the room as "<revision> <nonce> <sealed>". Returns {number}.
local known = redis.call('HGET', KEYS[2], ARGV[1])
if known then return {known} end
local number = redis.call('INCR', KEYS[3])
redis.call('HSET', KEYS[1], number, number .. ' ' .. ARGV[1] .. ' ' .. ARGV[2])
redis.call('HSET', KEYS[2], ARGV[1], number)
local excess = redis.call('HLEN', KEYS[1]) - tonumber(ARGV[3])
if excess > 0 then
  local numbers = redis.call('HKEYS', KEYS[1])
  table.sort(numbers, function(a, b) return tonumber(a) < tonumber(b) end)
  for i = 1, excess do
    local nonce = string.match(redis.call('HGET', KEYS[1], numbers[i]), '^%d+ (%S+) ')
    redis.call('HDEL', KEYS[1], numbers[i])
    redis.call('HDEL', KEYS[2], nonce)
  end
end
return {tostring(number)}
