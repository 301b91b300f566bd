package dev.vitaminb.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.awaitility.Awaitility.await;

import dev.vitaminb.redis.RedisRefused.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnerKilledTest {
    @TempDir Path folder;

    @Test
    void aKilledOwnerLeavesNoRedisAndAFreeFolder() throws IOException {
        var owner = Owner.of(folder);
        assertThat(owner.redis().isAlive()).isTrue();
        assertThatExceptionOfType(RedisRefused.class)
                .isThrownBy(() -> EmbeddedRedis.start(folder))
                .withMessageContaining("is in use by process " + owner.program().pid())
                .extracting(RedisRefused::reason)
                .isEqualTo(Reason.FOLDER_IN_USE);

        owner.program().destroyForcibly();

        await().pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(3))
                .until(() -> !owner.redis().isAlive());
        assertThatNoException().isThrownBy(() -> EmbeddedRedis.start(folder).close());
    }

    @Test
    @Tag("faults")
    void theNextStartWaitsForTheRedisOfAKilledOwner() throws Exception {
        for (var kill = 0; kill < 10; kill++) {
            var owner = Owner.of(folder);
            owner.program().destroyForcibly().waitFor();

            try (var redis = EmbeddedRedis.start(folder);
                    var client = Client.of(redis)) {
                assertThat(owner.redis().isAlive()).isFalse();
                assertThat(client.commands().incr("starts")).isEqualTo(kill + 1);
            }
        }
    }

    @Test
    @Tag("faults")
    void aKilledGuardEndsWithOneRedisAgain() throws IOException {
        try (var redis = EmbeddedRedis.start(folder)) {
            for (var kill = 0; kill < 4; kill++) {
                var former = ProcessHandle.of(redis.pid()).orElseThrow();
                former.parent().orElseThrow().destroyForcibly();

                await().until(() -> redis.pid() != former.pid());
                assertThat(former.isAlive()).isFalse();
                try (var client = Client.of(redis)) {
                    assertThat(client.commands().incr("lives")).isEqualTo(kill + 1);
                }
            }
        }
    }

    @Test
    @Tag("faults")
    void noAcknowledgedWriteIsLostToKills() {
        try (var redis = EmbeddedRedis.start(folder)) {
            for (var kill = 0; kill < 6; kill++) {
                var killed = redis.pid();
                try (var client = Client.of(redis)) {
                    for (var write = 0; write < 100; write++) {
                        client.commands().incr("writes");
                    }
                    ProcessHandle.of(killed).orElseThrow().destroyForcibly();
                }
                await().atMost(Duration.ofSeconds(15)).until(() -> redis.pid() != killed);
            }
            try (var client = Client.of(redis)) {
                assertThat(client.commands().get("writes")).isEqualTo("600");
            }
        }
    }
}
