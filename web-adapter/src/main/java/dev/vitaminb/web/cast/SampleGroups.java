package dev.vitaminb.web.cast;

import dev.vitaminb.core.VitaminB;
import dev.vitaminb.core.ledger.GroupId;
import dev.vitaminb.core.ledger.Keys;
import dev.vitaminb.core.ledger.RedisScripts;
import dev.vitaminb.web.transcript.Stage;
import dev.vitaminb.web.transcript.Transcripts;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.core.ScanOptions;

/** The sample groups: made by the real commands when they are missing, and made anew on request. */
public final class SampleGroups {
    private static final Logger log = LoggerFactory.getLogger(SampleGroups.class);

    private final Casts casts;
    private final Transcripts transcripts;
    private final VitaminB vitaminB;
    private final RedisScripts redis;
    private final Deliveries deliveries;
    private final Stage stage;
    private final Rehearsal rehearsal;
    private final InstantSource clock;

    public SampleGroups(
            Casts casts,
            Transcripts transcripts,
            VitaminB vitaminB,
            RedisConnectionFactory connections,
            Stage stage,
            Rehearsal rehearsal,
            InstantSource clock) {
        this.casts = casts;
        this.transcripts = transcripts;
        this.vitaminB = vitaminB;
        this.redis = new RedisScripts(connections);
        this.deliveries = new Deliveries(connections);
        this.stage = stage;
        this.rehearsal = rehearsal;
        this.clock = clock;
    }

    /** Seeds the sample groups that are not there, and those whose seeding was cut short. */
    public synchronized void seedMissing() {
        casts.samples().stream().filter(sample -> !isWhole(sample)).forEach(this::seedAnew);
    }

    /** Deletes the sample groups and what was said in them, and seeds them again. */
    public synchronized void reset() {
        casts.samples().forEach(this::seedAnew);
    }

    private boolean isWhole(SampleFile sample) {
        return redis.guarded(false, () -> redis.template().hasKey(mark(sample)));
    }

    private static String mark(SampleFile sample) {
        return Keys.of(new GroupId(sample.group().id()), "seeded");
    }

    private void seedAnew(SampleFile sample) {
        var group = new GroupId(sample.group().id());
        delete(Keys.of(group, "*"));
        deliveries.forget(group);
        transcripts.forget(sample.group().id());
        vitaminB.forget();
        seed(sample);
        redis.guarded(
                true,
                () -> {
                    redis.template().opsForValue().set(mark(sample), new byte[] {1});
                    return sample;
                });
    }

    private void seed(SampleFile sample) {
        var cast = casts.find(sample.group().id()).orElseThrow();
        vitaminB.directory().noteHome(cast.room().address(), new GroupId(sample.group().id()));
        var seeding =
                new Seeding(sample, cast, transcripts, deliveries, rehearsal, clock.instant());
        stage.enter(cast.code(), seeding);
        try {
            seeding.run();
        } finally {
            stage.leave(cast.code());
        }
        log.info("The sample group {} is ready", sample.group().id());
    }

    private void delete(String pattern) {
        redis.guarded(
                true,
                () -> {
                    var options = ScanOptions.scanOptions().match(pattern).count(1_000).build();
                    try (var keys = redis.template().scan(options)) {
                        return redis.template().delete(keys.stream().toList());
                    }
                });
    }
}
