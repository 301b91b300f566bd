-- Has what waits for somebody's next contact sent now. KEYS: due, away; ARGV: the address among those due, destination, now
-- Returns {'due'} or {'nothing'}
if redis.call('HDEL', KEYS[2], ARGV[2]) == 0 then return {'nothing'} end
redis.call('ZADD', KEYS[1], 'XX', ARGV[3], ARGV[1])
return {'due'}
