-- Reads the counts of several months in one step. KEYS: one hash a month.
local months = {}
for i, month in ipairs(KEYS) do months[i] = redis.call('HGETALL', month) end
return months
