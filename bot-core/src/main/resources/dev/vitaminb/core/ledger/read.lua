-- Reads a group in one step: what changed since the caller's version, the receipt, and named records.
-- KEYS: ledger, head, receipt, repeat, away, then one hash per kept kind, then one hash per named record
-- ARGV: the caller's version, most entries to catch up with, number of kept kinds, their names, ids of named records
local ledger, head, receipt, twice, away = KEYS[1], KEYS[2], KEYS[3], KEYS[4], KEYS[5]
local known, most, kinds = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])

local version = 0
local last = redis.call('XREVRANGE', ledger, '+', '-', 'COUNT', 1)[1]
if last then version = tonumber(string.match(last[1], '^%d+')) end

local hashes = {}
for i = 1, kinds do hashes[ARGV[3 + i]] = KEYS[5 + i] end

-- Records as kind, id, value; a deleted one has no value.
local records, full = {}, 0
local function add(kind, id, value)
  records[#records + 1] = kind
  records[#records + 1] = id
  records[#records + 1] = value
end
if known ~= version then
  local tail = false
  if known > 0 and known < version and version - known <= most then
    tail = redis.call('XRANGE', ledger, (known + 1) .. '-0', '+')
    if #tail ~= version - known then tail = false end
  end
  if tail then
    local seen = {}
    for _, entry in ipairs(tail) do
      local fields = entry[2]
      for f = 1, #fields, 2 do
        if fields[f] == 'touched' then
          for kind, id in string.gmatch(fields[f + 1], '([^%s.]+)%.([^%s]+)') do
            local label = kind .. '.' .. id
            if hashes[kind] and not seen[label] then
              seen[label] = true
              add(kind, id, redis.call('HGET', hashes[kind], id))
            end
          end
        end
      end
    end
  else
    full = 1
    for kind, hash in pairs(hashes) do
      local all = redis.call('HGETALL', hash)
      for i = 1, #all, 2 do add(kind, all[i], all[i + 1]) end
    end
  end
end

local named = {}
for i = 6 + kinds, #KEYS do
  named[#named + 1] = redis.call('HGET', KEYS[i], ARGV[i - 2])
end
return {
  tostring(version), redis.call('HGET', head, 'schema'), redis.call('GET', receipt), redis.call('GET', twice),
  tostring(full), records, named,
  redis.call('HKEYS', away)
}
