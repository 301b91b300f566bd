-- Puts a value in the place of an older one, unless somebody has written there meanwhile.
-- KEYS: a hash or a text; ARGV: what stands there, what takes its place, and in a hash the field
-- Returns {'done'} or {'changed'}
local field = ARGV[3]
local present
if field then present = redis.call('HGET', KEYS[1], field) else present = redis.call('GET', KEYS[1]) end
if present ~= ARGV[1] then return {'changed'} end
if field then redis.call('HSET', KEYS[1], field, ARGV[2]) else redis.call('SET', KEYS[1], ARGV[2]) end
return {'done'}
