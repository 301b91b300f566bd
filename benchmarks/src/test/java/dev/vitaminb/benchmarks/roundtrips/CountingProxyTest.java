package dev.vitaminb.benchmarks.roundtrips;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitaminb.benchmarks.Connections;
import dev.vitaminb.redis.EmbeddedRedis;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

class CountingProxyTest {
    private static final byte[] KEY = ascii("key");

    @TempDir private Path folder;
    private EmbeddedRedis redis;
    private CountingProxy proxy;
    private LettuceConnectionFactory connections;
    private RedisConnection connection;

    @BeforeEach
    void open() {
        redis = EmbeddedRedis.start(folder);
        proxy = new CountingProxy(redis.host(), redis.port());
        connections = Connections.to(proxy.host(), proxy.port(), redis.password());
        connection = connections.getConnection();
        connection.ping();
    }

    @AfterEach
    void close() {
        connection.close();
        connections.destroy();
        proxy.close();
        redis.close();
    }

    @Test
    void commandsOneAfterTheOtherAreAsManyRoundTrips() {
        int before = proxy.roundTrips();
        for (int i = 0; i < 10; i++) {
            connection.stringCommands().incr(KEY);
        }
        assertThat(proxy.roundTrips() - before).isEqualTo(10);
    }

    @Test
    void commandsSentBeforeTheFirstAnswerAreOneRoundTrip() throws IOException {
        int before = proxy.roundTrips();
        try (var client = new Socket(proxy.host(), proxy.port())) {
            var out = client.getOutputStream();
            out.write(ascii("AUTH " + redis.password() + "\r\n" + "PING\r\n".repeat(10)));
            var answers = new String(client.getInputStream().readNBytes(75), US_ASCII);
            assertThat(answers).isEqualTo("+OK\r\n" + "+PONG\r\n".repeat(10));
            assertThat(proxy.roundTrips() - before).isOne();
            out.write(ascii("PING\r\n"));
            assertThat(client.getInputStream().readNBytes(7)).isEqualTo(ascii("+PONG\r\n"));
            assertThat(proxy.roundTrips() - before).isEqualTo(2);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(US_ASCII);
    }

    @Test
    void aLongAnswerIsOneRoundTrip() {
        connection.stringCommands().set(KEY, new byte[4_000_000]);
        int before = proxy.roundTrips();
        assertThat(connection.stringCommands().get(KEY)).hasSize(4_000_000);
        assertThat(proxy.roundTrips() - before).isOne();
    }
}
