-- Has what waits for somebody's next contact sent now. KEYS: due, away, kept, queue
-- ARGV: the address among those due, destination, now (milliseconds)
-- Returns {'due'} or {'nothing'}
local due, away, kept, queue = KEYS[1], KEYS[2], KEYS[3], KEYS[4]
local address, destination, now = ARGV[1], ARGV[2], ARGV[3]
local why = redis.call('HGET', away, destination)
if not why then return {'nothing'} end
redis.call('HDEL', away, destination)
local items = redis.call('ZRANGE', kept, 0, -1, 'WITHSCORES')
for i = 1, #items, 2 do redis.call('ZADD', queue, items[i + 1], items[i]) end
redis.call('DEL', kept)
-- Where the platform asked for a pause, the pause holds.
redis.call('ZADD', due, why == 'unreachable' and 'LT' or 'NX', now, address)
return {'due'}
