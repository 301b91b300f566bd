package dev.vitaminb.web.cast;

import dev.vitaminb.core.VitaminB;
import dev.vitaminb.core.ledger.GroupId;
import dev.vitaminb.core.ledger.Keys;
import dev.vitaminb.core.ledger.RedisScripts;
import dev.vitaminb.web.transcript.Content;
import dev.vitaminb.web.transcript.Transcripts;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Objects;
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
    private final Rehearsal rehearsal;
    private final InstantSource clock;

    public SampleGroups(
            Casts casts,
            Transcripts transcripts,
            VitaminB vitaminB,
            RedisConnectionFactory connections,
            Rehearsal rehearsal,
            InstantSource clock) {
        this.casts = casts;
        this.transcripts = transcripts;
        this.vitaminB = vitaminB;
        this.redis = new RedisScripts(connections);
        this.rehearsal = rehearsal;
        this.clock = clock;
    }

    /** Seeds the sample groups that are not there. */
    public synchronized void seedMissing() {
        for (var sample : casts.samples()) {
            var group = new GroupId(sample.group().id());
            if (!redis.guarded(false, () -> redis.template().hasKey(Keys.of(group, "ledger")))) {
                seed(sample);
            }
        }
    }

    /** Deletes the sample groups and what was said in them, and seeds them again. */
    public synchronized void reset() {
        for (var sample : casts.samples()) {
            var group = new GroupId(sample.group().id());
            delete(Keys.of(group, "*"));
            forgetDue(group);
            transcripts.forget(sample.group().id());
            vitaminB.ledger().forget();
            seed(sample);
        }
    }

    private void seed(SampleFile sample) {
        var cast = casts.find(sample.group().id()).orElseThrow();
        vitaminB.directory().noteHome(cast.room().address(), new GroupId(sample.group().id()));
        for (int i = 0; i < sample.chatter().size(); i++) {
            var chatter = sample.chatter().get(i);
            transcripts.post(
                    cast.room(), "chatter " + i, new Content.Words(chatter.by(), chatter.text()));
        }
        new Seeding(sample, cast, rehearsal, clock.instant()).run();
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

    // The due set is shared with the other groups of the partition.
    private void forgetDue(GroupId group) {
        redis.guarded(
                true,
                () -> {
                    var due = redis.template().opsForZSet();
                    var key = Keys.due(group.partition());
                    var ours =
                            Objects.requireNonNull(due.range(key, 0, -1)).stream()
                                    .filter(member -> belongsTo(group, member))
                                    .toArray();
                    return ours.length == 0 ? 0L : due.remove(key, ours);
                });
    }

    private static boolean belongsTo(GroupId group, byte[] member) {
        return new String(member, StandardCharsets.UTF_8).startsWith(group.code() + "/");
    }
}
