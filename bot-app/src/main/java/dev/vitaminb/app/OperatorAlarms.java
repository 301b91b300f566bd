package dev.vitaminb.app;

import dev.vitaminb.core.courier.Alarms;
import dev.vitaminb.core.courier.Platform;
import dev.vitaminb.core.courier.Platform.Letter;
import dev.vitaminb.core.courier.Platform.Manner;
import dev.vitaminb.core.group.Address;
import dev.vitaminb.core.ledger.GroupId;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Span;
import dev.vitaminb.core.view.View;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Alarms in the log, among the figures, and in the operator's chat if there is one; of one kind at
 * most one an hour is written.
 *
 * @param chat where the operator reads them
 * @param platforms asked for when the first alarm is raised
 */
record OperatorAlarms(
        Optional<Address> chat,
        Supplier<List<Platform>> platforms,
        MeterRegistry registry,
        InstantSource clock,
        ConcurrentMap<Alarm, Instant> written)
        implements Alarms {
    private static final Logger log = LoggerFactory.getLogger(OperatorAlarms.class);
    private static final Duration QUIET_FOR = Duration.ofHours(1);

    /** Under which buttons would be pressed; an alarm has none. */
    private static final GroupId NO_GROUP = new GroupId("operator");

    OperatorAlarms(
            Optional<Address> chat,
            Supplier<List<Platform>> platforms,
            MeterRegistry registry,
            InstantSource clock) {
        this(chat, platforms, registry, clock, new ConcurrentHashMap<>());
    }

    @Override
    public void raise(Alarm alarm, String sentence) {
        Counter.builder("vitaminb.alarms")
                .description("What only whoever runs the bot can mend")
                .tags("alarm", alarm.name().toLowerCase(Locale.ROOT))
                .register(registry)
                .increment();
        var now = clock.instant();
        if (isDue(alarm, now)) {
            log.error("ALARM: {}", sentence);
            chat.ifPresent(there -> Thread.ofVirtual().start(() -> write(there, sentence, now)));
        }
    }

    // Of two at the same time, one replaces the moment.
    private boolean isDue(Alarm alarm, Instant now) {
        var before = written.putIfAbsent(alarm, now);
        return before == null
                || (!before.plus(QUIET_FOR).isAfter(now) && written.replace(alarm, before, now));
    }

    private void write(Address there, String sentence, Instant now) {
        var view = View.of(new Block.Paragraph(List.of(new Span.Plain("⚠️ " + sentence))));
        platforms.get().stream()
                .filter(platform -> platform.name().equals(there.platform()))
                .findFirst()
                .map(platform ->
                        platform.post(
                                NO_GROUP, there, new Letter(view), "alarm/" + now, Manner.ALOUD))
                .filter(Platform.Delivery.Delivered.class::isInstance)
                .ifPresentOrElse(
                        _ -> {}, () -> log.warn("The alarm did not reach the operator’s chat"));
    }
}
