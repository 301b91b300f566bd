package dev.vitaminb.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lettuce.core.RedisURI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedisAddressTest {

    @ParameterizedTest
    @CsvSource({
        "redis://localhost, localhost, 6379, 0, false",
        "rediss://redis.example.org:6380/3, redis.example.org, 6380, 3, true",
        "redis://my_redis:7000/, my_redis, 7000, 0, false",
        "redis://[::1]:7000, [::1], 7000, 0, false"
    })
    void aPlaceIsRead(String url, String host, int port, int database, boolean tls) {
        var uri = RedisAddress.in(url);

        assertThat(uri.getHost()).isEqualTo(host);
        assertThat(uri.getPort()).isEqualTo(port);
        assertThat(uri.getDatabase()).isEqualTo(database);
        assertThat(uri.isSsl()).isEqualTo(tls);
        assertThat(credentials(uri)).isEqualTo("null null");
    }

    @ParameterizedTest
    @CsvSource({
        "redis://anna:word@localhost, anna word",
        "redis://:word@localhost, null word",
        "redis://word@localhost, null word",
        "redis://anna:p%40ss%2Fw%23rd@localhost, anna p@ss/w#rd"
    })
    void aUserAndAPasswordAreRead(String url, String expected) {
        assertThat(credentials(RedisAddress.in(url))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost:6379",
                "http://hidden@localhost",
                "redis://",
                "redis://:hidden@",
                "redis://:hid%zzden@localhost",
                "redis://:hidden@localhost:port",
                "redis://:hidden@localhost:99999",
                "redis://:hidden@localhost/name",
                "redis://:hid#den@localhost",
                "redis://:hid?den@localhost",
                "redis://:hid/den@localhost",
                "redis://:hid@den@localhost",
                "redis-sentinel://:hidden@localhost#main"
            })
    void whatIsNoAddressIsRefusedAndNotRepeated(String url) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> RedisAddress.in(url))
                .withMessageStartingWith("REDIS_URL is not an address of a Redis: write redis://")
                .withMessageNotContaining("hid")
                .withNoCause();
    }

    @Test
    void theStoreNamesItsPlaceWithoutThePassword() {
        var store = new Store.External(RedisAddress.in("redis://anna:hidden@localhost:7000"));

        assertThat(store.place()).isEqualTo("localhost:7000");
        assertThat(store.toString()).doesNotContain("hidden");
    }

    private static String credentials(RedisURI uri) {
        var given = uri.getCredentialsProvider().resolveCredentials().block();
        if (given == null) {
            return "null null";
        }
        var password = given.getPassword();
        return given.getUsername() + " " + (password == null ? null : new String(password));
    }
}
