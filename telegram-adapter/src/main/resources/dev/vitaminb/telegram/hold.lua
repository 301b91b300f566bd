-- Goes on holding a chat. KEYS: chats at work, holders; ARGV: chat, instance, for how long (milliseconds)
if redis.call('HGET', KEYS[2], ARGV[1]) ~= ARGV[2] then return {'lost'} end
local time = redis.call('TIME')
redis.call('ZADD', KEYS[1], 'XX', time[1] * 1000 + math.floor(time[2] / 1000) + tonumber(ARGV[3]), ARGV[1])
return {'held'}
