-- Takes a matter that is due, so that nobody else does until the claim runs out.
-- KEYS: what is due
-- ARGV: the matter, now, until when the claim holds (milliseconds)
-- Returns {'claimed'} or {'gone'}
local at = redis.call('ZSCORE', KEYS[1], ARGV[1])
if not at or tonumber(at) > tonumber(ARGV[2]) then return {'gone'} end
redis.call('ZADD', KEYS[1], ARGV[3], ARGV[1])
return {'claimed'}
