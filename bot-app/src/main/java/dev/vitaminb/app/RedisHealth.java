package dev.vitaminb.app;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.connection.RedisConnectionFactory;

/** Whether Redis answers within the time that a command has; tells nothing else. */
record RedisHealth(RedisConnectionFactory connections) implements HealthIndicator {

    @Override
    public Health health() {
        try (var connection = connections.getConnection()) {
            connection.ping();
            return Health.up().build();
        } catch (DataAccessException away) {
            return Health.down().build();
        }
    }
}
