package dev.vitaminb.benchmarks;

import io.lettuce.core.ClientOptions;
import java.time.Duration;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

/** Connections to a Redis, configured as the application does it. */
public final class Connections {
    private static final Duration COMMAND = Duration.ofSeconds(5);

    private Connections() {}

    /** Connections that are open; whoever asks for them destroys them. */
    public static LettuceConnectionFactory to(String host, int port, String password) {
        var server = new RedisStandaloneConfiguration(host, port);
        server.setPassword(password);
        var client =
                LettuceClientConfiguration.builder()
                        .commandTimeout(COMMAND)
                        .shutdownTimeout(Duration.ZERO)
                        .clientOptions(
                                ClientOptions.builder()
                                        .disconnectedBehavior(
                                                ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                                        .build())
                        .build();
        var connections = new LettuceConnectionFactory(server, client);
        connections.afterPropertiesSet();
        connections.start();
        return connections;
    }
}
