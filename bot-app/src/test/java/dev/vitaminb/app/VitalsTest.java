package dev.vitaminb.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitaminb.core.courier.Alarms;
import dev.vitaminb.core.courier.RedisBacklog.Backlog;
import dev.vitaminb.core.ledger.StoreUnavailable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.QueryTimeoutException;

@ExtendWith(OutputCaptureExtension.class)
class VitalsTest {
    private static final long MB = 1_000_000;
    private static final Backlog WAITING = new Backlog(2, 3, Optional.of(Instant.EPOCH));

    private final AtomicReference<Supplier<Optional<RedisMemory>>> redis =
            new AtomicReference<>(Optional::empty);
    private final List<String> raised = new ArrayList<>();
    private final Alarms alarms = (alarm, sentence) -> raised.add(alarm + ": " + sentence);
    private final Vitals vitals = new Vitals(() -> redis.get().get(), () -> WAITING, alarms);

    @Test
    void aRedisThatFillsUpIsTold(CapturedOutput output) {
        uses(70);
        assertThat(health()).isEqualTo(Status.UP);

        uses(80);
        uses(90);
        assertThat(health()).isEqualTo(RedisMemoryHealth.FILLING);
        assertThat(raised)
                .containsExactly(
                        "STORE_FILLING: Redis is 80 % full (80 of 100 MB): give it more memory;"
                                + " when it is full, nothing can be recorded.");

        uses(50);
        assertThat(health()).isEqualTo(Status.UP);
        assertThat(output.getOut()).containsOnlyOnce("Redis has room again: it is 50 % full");
    }

    @Test
    void whatIsNotKnownIsNotInvented() {
        assertThat(health()).isEqualTo(Status.UNKNOWN);
        assertThat(vitals.backlog()).isEmpty();

        uses(10);
        assertThat(vitals.backlog()).contains(WAITING);

        redis.set(() -> {
            throw new QueryTimeoutException("away");
        });
        vitals.look();
        assertThat(vitals.backlog()).isEmpty();
        assertThat(vitals.memory()).isEmpty();

        redis.set(() -> {
            throw new StoreUnavailable(false, new IllegalStateException("away"));
        });
        vitals.look();
        assertThat(vitals.backlog()).isEmpty();
    }

    @Test
    void withoutAMaximumHalfOfTheMachineIsTheLimit() {
        assertThat(RedisMemory.in(told("1000", "0", "8000")))
                .contains(new RedisMemory(1_000, 4_000));
        assertThat(RedisMemory.in(told("1000", "2000", "8000")))
                .contains(new RedisMemory(1_000, 2_000));
        assertThat(RedisMemory.in(new Properties())).isEmpty();
    }

    private static Properties told(String used, String most, String machine) {
        var told = new Properties();
        told.putAll(Map.of("used_memory", used, "maxmemory", most, "total_system_memory", machine));
        return told;
    }

    private void uses(long percent) {
        redis.set(() -> Optional.of(new RedisMemory(percent * MB, 100 * MB)));
        vitals.look();
    }

    private Status health() {
        return new RedisMemoryHealth(vitals).health().getStatus();
    }
}
