package dev.vitaminb.core.arch.violations.redis;

import io.lettuce.core.RedisURI;

/** Knows the driver and does not say so. */
public record KnowsLettuce(RedisURI uri) {}
