-- Counts what waits for one address. KEYS: queue, flight, ledger; ARGV: destination
-- Returns {number of items, milliseconds at which the oldest was recorded or false}
local queue, flight, ledger = KEYS[1], KEYS[2], KEYS[3]
local items = redis.call('ZCARD', queue)
local version = redis.call('HGET', flight, ARGV[1] .. ':score')
if version then
  items = items + 1
else
  version = redis.call('ZRANGE', queue, 0, 0, 'WITHSCORES')[2]
end
local at = false
if version then
  local entry = redis.call('XRANGE', ledger, version .. '-0', version .. '-0')[1]
  for f = 1, entry and #entry[2] or 0, 2 do
    if entry[2][f] == 'at' then at = entry[2][f + 1] end
  end
end
return {items, at}
