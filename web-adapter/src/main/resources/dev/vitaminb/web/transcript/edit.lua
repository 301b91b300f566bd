-- Replaces a message that is still there.
-- KEYS: room, revision   ARGV: number, sealed message
-- Returns {1} or, if it is gone, {0}.
local present = redis.call('HGET', KEYS[1], ARGV[1])
if not present then return {'0'} end
local nonce = string.match(present, '^%d+ (%S+) ')
local revision = redis.call('INCR', KEYS[2])
redis.call('HSET', KEYS[1], ARGV[1], revision .. ' ' .. nonce .. ' ' .. ARGV[2])
return {'1'}
