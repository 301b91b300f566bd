package dev.vitaminb.core.arch.violations.redis;

import org.springframework.data.redis.core.RedisTemplate;

/** Says that it knows Redis. */
public interface RedisFeet {
    RedisTemplate<String, byte[]> template();
}
