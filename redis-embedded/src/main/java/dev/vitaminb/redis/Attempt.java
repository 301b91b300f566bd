package dev.vitaminb.redis;

/** How the launch of an engine went. */
sealed interface Attempt {
    record Ready(EngineRun run) implements Attempt {}

    record PortTaken() implements Attempt {}

    record Failed(RedisRefused why) implements Attempt {}
}
