package dev.vitaminb.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitaminb.core.courier.Alarms.Alarm;
import dev.vitaminb.core.courier.Platform;
import dev.vitaminb.core.courier.Platform.Manner;
import dev.vitaminb.core.group.Address;
import dev.vitaminb.core.group.Identity;
import dev.vitaminb.core.ledger.GroupId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class OperatorAlarmsTest {
    private final BlockingQueue<String> posted = new LinkedBlockingQueue<>();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-11-18T10:00:00Z"));
    private final OperatorAlarms alarms =
            new OperatorAlarms(
                    Optional.of(Address.from("chat:-42")),
                    () -> List.of(new Chat()),
                    registry,
                    now::get);

    private final class Chat implements Platform {
        @Override
        public String name() {
            return "chat";
        }

        @Override
        public Optional<Address> inPrivate(Identity person, GroupId group) {
            return Optional.empty();
        }

        @Override
        public Delivery post(
                GroupId group, Address to, Letter letter, String nonce, Manner manner) {
            posted.add(to + " " + letter.view());
            return new Delivery.Delivered("1");
        }

        @Override
        public Delivery edit(GroupId group, Address at, String message, Letter letter) {
            return new Delivery.Gone();
        }
    }

    @Test
    void anAlarmIsWrittenOnceAnHourAndCountedEachTime(CapturedOutput output) throws Exception {
        alarms.raise(Alarm.SET_ASIDE, "The first one.");
        alarms.raise(Alarm.SET_ASIDE, "The second one.");
        assertThat(posted.poll(5, TimeUnit.SECONDS)).contains("chat:-42", "The first one.");
        now.updateAndGet(before -> before.plusSeconds(3600));
        alarms.raise(Alarm.SET_ASIDE, "The third one.");
        assertThat(posted.poll(5, TimeUnit.SECONDS)).contains("The third one.");
        assertThat(posted).isEmpty();
        assertThat(output.getOut())
                .contains("ALARM: The first one.", "ALARM: The third one.")
                .doesNotContain("The second one.");
        assertThat(registry.counter("vitaminb.alarms", "alarm", "set_aside").count()).isEqualTo(3);
    }

    @Test
    void oneKindDoesNotSilenceAnother() throws Exception {
        alarms.raise(Alarm.SET_ASIDE, "The first one.");
        alarms.raise(Alarm.STORE_FILLING, "The other one.");
        assertThat(List.of(next(), next()))
                .anyMatch(it -> it.contains("The first one."))
                .anyMatch(it -> it.contains("The other one."));
    }

    private String next() throws InterruptedException {
        return Optional.ofNullable(posted.poll(5, TimeUnit.SECONDS)).orElseThrow();
    }

    @Test
    void aChatThatIsNoneIsRefusedAtTheStart() {
        var source = new MapConfigurationPropertySource(Map.of("vitaminb.alarms", "my phone"));
        assertThatThrownBy(() -> new Binder(source).bindOrCreate("vitaminb", AppSettings.class))
                .hasRootCauseInstanceOf(Refusal.class)
                .rootCause()
                .hasMessageContaining("VITAMINB_ALARMS names no chat");
    }
}
