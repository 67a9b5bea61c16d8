-- Takes out of a bucket that refills evenly, by the clock of Redis.
-- KEYS: the bucket. ARGV: how many a second, how many it holds, how many are wanted, whether one nobody knows is full.
-- Answers how many were taken, and after how many milliseconds there is one more if that was fewer.
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local rate, size, wanted = tonumber(ARGV[1]), tonumber(ARGV[2]) * 1000, tonumber(ARGV[3])
local kept = redis.call('HMGET', KEYS[1], 'level', 'at')
local level = tonumber(kept[1]) or (ARGV[4] == '1' and size or 0)
local passed = math.max(0, now - (tonumber(kept[2]) or now))
level = math.min(size, level + passed * rate)
local taken = math.min(wanted, math.floor(level / 1000))
level = level - taken * 1000
redis.call('HSET', KEYS[1], 'level', level, 'at', now)
redis.call('PEXPIRE', KEYS[1], math.ceil(size / rate) + 60000)
return { taken, taken < wanted and math.ceil((1000 - level % 1000) / rate) or 0 }
