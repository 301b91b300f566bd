package dev.vitaminb.web.cast;

import dev.vitaminb.core.VitaminB;
import dev.vitaminb.core.ledger.GroupId;
import dev.vitaminb.core.ledger.Keys;
import dev.vitaminb.core.ledger.RedisScripts;
import dev.vitaminb.core.ledger.StoreUnavailable;
import dev.vitaminb.web.transcript.Stage;
import dev.vitaminb.web.transcript.Transcripts;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.core.ScanOptions;

/** The sample groups: made by the real commands when they are missing, and made anew on request. */
public final class SampleGroups {
    private static final Logger log = LoggerFactory.getLogger(SampleGroups.class);

    private static final int MOST_TRIES = 5;

    private final Casts casts;
    private final Transcripts transcripts;
    private final VitaminB vitaminB;
    private final RedisScripts redis;
    private final Deliveries deliveries;
    private final Stage stage;
    private final Curtain curtain;
    private final Rehearsal rehearsal;
    private final InstantSource clock;

    public SampleGroups(
            Casts casts,
            Transcripts transcripts,
            VitaminB vitaminB,
            RedisConnectionFactory connections,
            Stage stage,
            Curtain curtain,
            Rehearsal rehearsal,
            InstantSource clock) {
        this.casts = casts;
        this.transcripts = transcripts;
        this.vitaminB = vitaminB;
        this.redis = new RedisScripts(connections);
        this.deliveries = new Deliveries(connections);
        this.stage = stage;
        this.curtain = curtain;
        this.rehearsal = rehearsal;
        this.clock = clock;
    }

    /** Seeds the sample groups that are not there, and those whose seeding was cut short. */
    public synchronized void seedMissing() {
        build(casts.samples().stream().filter(sample -> !isWhole(sample)).toList());
        casts.samples().forEach(sample -> curtain.open(sample.group().id()));
    }

    /** Deletes the sample groups and what was said in them, and seeds them again. */
    public synchronized void reset() {
        build(casts.samples());
    }

    // Nobody is let into one that waits for its turn: all of it would be gone again at once.
    private void build(List<SampleFile> samples) {
        var codes = samples.stream().map(sample -> sample.group().id()).toList();
        codes.forEach(curtain::close);
        try {
            for (var sample : samples) {
                seedPatiently(sample);
                curtain.open(sample.group().id());
            }
        } finally {
            codes.forEach(curtain::open);
        }
    }

    private boolean isWhole(SampleFile sample) {
        return redis.guarded(false, () -> redis.template().hasKey(mark(sample)));
    }

    private static String mark(SampleFile sample) {
        return Keys.of(new GroupId(sample.group().id()), "seeded");
    }

    // A moment without the store must not keep the playground from opening.
    private void seedPatiently(SampleFile sample) {
        for (int tries = 1; ; tries++) {
            try {
                seedAnew(sample);
                return;
            } catch (StoreUnavailable e) {
                if (tries == MOST_TRIES) {
                    throw e;
                }
                log.warn(
                        "The store was away for a moment; the sample group {} begins anew",
                        sample.group().id());
            }
        }
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
