-- Takes in updates of one chat, and gives the chat to this instance if nobody is at work on it.
-- KEYS: chats at work, order, texts, done, holders
-- ARGV: chat, instance, for how long it holds (milliseconds), then number and sealed text of each update
-- Returns {} if another instance is at work or nothing waits, else {number, sealed text, how often it was left behind}
local chats, order, texts, done, holders = KEYS[1], KEYS[2], KEYS[3], KEYS[4], KEYS[5]
local chat, instance, hold = ARGV[1], ARGV[2], tonumber(ARGV[3])
for i = 4, #ARGV, 2 do
  local number = ARGV[i]
  if not redis.call('ZSCORE', done, number) and redis.call('ZADD', order, 'NX', number, number) == 1 then
    redis.call('HSET', texts, number, ARGV[i + 1])
  end
end
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local held = redis.call('ZSCORE', chats, chat)
if held and tonumber(held) > now then return {} end
local head = redis.call('ZRANGE', order, 0, 0)[1]
if not head then
  redis.call('ZREM', chats, chat)
  redis.call('HDEL', holders, chat)
  return {}
end
redis.call('ZADD', chats, now + hold, chat)
redis.call('HSET', holders, chat, instance)
local left = 0
if held then left = redis.call('HINCRBY', texts, head .. ':left', 1) end
return {head, redis.call('HGET', texts, head), left}
