-- Changes a group in one step. Lua does not roll back, so every check precedes the first write.
-- KEYS: ledger, receipt, then whatever the operations touch
-- ARGV: expected version, then the operations, each: name, index of its key, number of arguments, arguments
-- Operations: put f v | delete f | count f n | entry f v ... | token v milliseconds | queue member score | due member score|never
-- Returns {'recorded'}, {'conflict'} or {'done', receipt}
local ledger, receipt = KEYS[1], KEYS[2]
local done = redis.call('GET', receipt)
if done then return {'done', done} end

local version = 0
local last = redis.call('XREVRANGE', ledger, '+', '-', 'COUNT', 1)[1]
if last then version = tonumber(string.match(last[1], '^%d+')) end
if version ~= tonumber(ARGV[1]) then return {'conflict'} end

local types = {put = 'hash', delete = 'hash', count = 'hash', entry = 'stream', token = 'string', queue = 'zset', due = 'zset'}
local operations = {}
local i = 2
while i <= #ARGV do
  local name, key, n = ARGV[i], KEYS[tonumber(ARGV[i + 1])], tonumber(ARGV[i + 2])
  local expected = types[name]
  if not expected then return redis.error_reply('ERR unknown operation') end
  local found = redis.call('TYPE', key).ok
  if found ~= 'none' and found ~= expected then return redis.error_reply('ERR a key has another type') end
  local arguments = {}
  for a = 1, n do arguments[a] = ARGV[i + 2 + a] end
  if name == 'count' then
    local present = redis.call('HGET', key, arguments[1])
    if present and not string.match(present, '^%-?%d+$') then return redis.error_reply('ERR a count is no number') end
  end
  operations[#operations + 1] = {name, key, arguments}
  i = i + 3 + n
end

for _, operation in ipairs(operations) do
  local name, key, a = operation[1], operation[2], operation[3]
  if name == 'put' then
    redis.call('HSET', key, a[1], a[2])
  elseif name == 'delete' then
    redis.call('HDEL', key, a[1])
  elseif name == 'count' then
    redis.call('HINCRBY', key, a[1], a[2])
  elseif name == 'entry' then
    version = version + 1
    redis.call('XADD', key, version .. '-0', unpack(a))
  elseif name == 'token' then
    redis.call('SET', key, a[1], 'PX', a[2])
  elseif name == 'queue' then
    redis.call('ZADD', key, 'NX', a[2], a[1])
  elseif name == 'due' then
    if a[2] == 'never' then redis.call('ZREM', key, a[1]) else redis.call('ZADD', key, a[2], a[1]) end
  end
end
return {'recorded'}
