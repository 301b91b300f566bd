-- Ends the work on an update, and begins the next one of its chat.
-- KEYS: chats at work, order, texts, done, holders, aside
-- ARGV: chat, instance, for how long it holds, number, 'done' or 'aside', how many are remembered as done, and for how
--       long, how many are kept aside, and for how long (milliseconds)
-- Returns {} if nothing is left or another instance has taken over, else {number, sealed text, 0}
local chats, order, texts, done, holders, aside = KEYS[1], KEYS[2], KEYS[3], KEYS[4], KEYS[5], KEYS[6]
local chat, instance, hold, number = ARGV[1], ARGV[2], tonumber(ARGV[3]), ARGV[4]
if redis.call('HGET', holders, chat) ~= instance then return {} end
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local text = redis.call('HGET', texts, number)
if ARGV[5] == 'aside' and text then
  redis.call('RPUSH', aside, number .. ':' .. text)
  redis.call('LTRIM', aside, -tonumber(ARGV[8]), -1)
  redis.call('PEXPIRE', aside, ARGV[9])
end
redis.call('ZREM', order, number)
redis.call('HDEL', texts, number, number .. ':left')
redis.call('ZADD', done, now, number)
redis.call('ZREMRANGEBYRANK', done, 0, -1 - tonumber(ARGV[6]))
redis.call('PEXPIRE', done, ARGV[7])
local head = redis.call('ZRANGE', order, 0, 0)[1]
if not head then
  redis.call('ZREM', chats, chat)
  redis.call('HDEL', holders, chat)
  return {}
end
redis.call('ZADD', chats, now + hold, chat)
return {head, redis.call('HGET', texts, head), 0}
