package dev.vitaminb.core.clock;

import dev.vitaminb.core.ledger.GroupId;
import dev.vitaminb.core.ledger.Keys;
import dev.vitaminb.core.ledger.RedisPartitions;
import dev.vitaminb.core.ledger.RedisScripts;
import java.time.Instant;
import java.util.List;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.core.script.RedisScript;

/** What is due, in Redis: a sorted set per partition, by the application clock's milliseconds. */
final class RedisDues {
    private static final int A_LOOK = 20;

    @SuppressWarnings("rawtypes")
    private static final RedisScript<List> CLAIM = RedisScripts.script("clock/claim");

    private final RedisScripts scripts;

    RedisDues(RedisConnectionFactory connections) {
        this.scripts = new RedisScripts(connections);
    }

    /** A duty of a group. */
    record Matter(GroupId group, String duty) {
        static Matter from(String text) {
            var slash = text.indexOf('/');
            return new Matter(new GroupId(text.substring(0, slash)), text.substring(slash + 1));
        }

        @Override
        public String toString() {
            return group + "/" + duty;
        }
    }

    /** What is due in all partitions, the earliest of each first; one pipeline. */
    List<Matter> due(Instant now) {
        return new RedisPartitions(scripts)
                .due(Keys::duties, now, A_LOOK).stream().map(Matter::from).toList();
    }

    /**
     * Claims a matter that is due: until {@code hold} nobody else does; unless its commit has made
     * it due at another time by then, it is due again.
     *
     * @return whether it was still due
     */
    boolean claim(Matter matter, Instant now, Instant hold) {
        var reply =
                scripts.run(
                        CLAIM,
                        List.of(Keys.duties(matter.group().partition())),
                        List.of(
                                RedisScripts.bytes(matter.toString()),
                                RedisScripts.bytes(now.toEpochMilli()),
                                RedisScripts.bytes(hold.toEpochMilli())),
                        true);
        return RedisScripts.text(reply.getFirst()).equals("claimed");
    }

    /** Puts off a matter that nobody else has claimed meanwhile. */
    void postpone(Matter matter, Instant to) {
        claim(matter, to, to);
    }
}
