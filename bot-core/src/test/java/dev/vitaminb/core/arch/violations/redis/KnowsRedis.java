package dev.vitaminb.core.arch.violations.redis;

import org.springframework.data.redis.core.RedisTemplate;

/** Knows Redis and does not say so. */
public interface KnowsRedis {
    RedisTemplate<String, byte[]> template();
}
