package dev.vitaminb.core.clock;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.vitaminb.core.clock.RedisDues.Matter;
import dev.vitaminb.core.ledger.Change;
import dev.vitaminb.core.ledger.Due;
import dev.vitaminb.core.ledger.GroupId;
import dev.vitaminb.core.ledger.Ledger;
import dev.vitaminb.core.ledger.Ledger.Committed;
import dev.vitaminb.core.ledger.NewerSchema;
import dev.vitaminb.core.ledger.Nudge;
import dev.vitaminb.core.ledger.Receipt;
import dev.vitaminb.core.ledger.StoreUnavailable;
import dev.vitaminb.core.ledger.Traces;
import dev.vitaminb.core.vault.VaultException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.redis.connection.RedisConnectionFactory;

/**
 * Does what is due, group by group: late after an outage rather than never, and recorded once.
 *
 * <p>One instance at a time, by a lease. A claim of an instance that dies runs out, and the matter
 * is due again; when it is next due, or that it is over, is written by the commit that records it.
 */
public final class Clockwork implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Clockwork.class);
    private static final String JOB = "clock";
    private static final String ALL = "all";
    private static final Duration CLAIM_HOLDS = Duration.ofSeconds(15);
    private static final Duration AFTER_A_FAULT = Duration.ofHours(1);
    private static final int TRIES = 5;

    // A round must end within the lease's time.
    private static final int A_ROUND = 200;

    // A group is mostly a wait for the store, which writes what comes together to the disk at once;
    // so few that commands hardly notice.
    private static final int AT_ONCE = 4;

    private final RedisDues dues;
    private final Ledger ledger;
    private final Map<String, Duty> duties;
    private final InstantSource clock;
    private final Nudge nudge;
    private final Predicate<GroupId> isElsewhere;
    private final Rounds rounds;

    /**
     * @param connections not those of the commands, which must not wait for the clock
     * @param nudge told of what was posted
     * @param isElsewhere groups that somebody else looks after for the moment
     */
    public Clockwork(
            RedisConnectionFactory connections,
            Ledger ledger,
            Collection<Duty> duties,
            InstantSource clock,
            Nudge nudge,
            Predicate<GroupId> isElsewhere) {
        this.dues = new RedisDues(connections);
        this.ledger = ledger;
        this.duties = duties.stream().collect(toUnmodifiableMap(Duty::name, Function.identity()));
        this.clock = clock;
        this.nudge = nudge;
        this.isElsewhere = isElsewhere;
        this.rounds =
                new Rounds(JOB, Set.of(ALL), new RedisLeases(connections), clock, held -> round());
    }

    /** Starts the rounds. */
    public void start() {
        rounds.start();
    }

    /** When the last round succeeded; long ago means that nothing is being done. */
    public Instant lastRound() {
        return rounds.last();
    }

    private void round() {
        var due =
                dues.due(clock.instant()).stream()
                        .filter(matter -> !isElsewhere.test(matter.group()))
                        .toList();
        see(due.stream().limit(A_ROUND).toList());
        if (due.size() > A_ROUND) {
            rounds.wake();
        }
    }

    /** A few groups at a time, what is due for one of them in its order. */
    private void see(List<Matter> due) {
        var groups = due.stream().collect(groupingBy(Matter::group, LinkedHashMap::new, toList()));
        var places = new Semaphore(AT_ONCE);
        var faults = new ConcurrentLinkedQueue<RuntimeException>();
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var matters : groups.values()) {
                places.acquireUninterruptibly();
                if (!rounds.areRunning() || !faults.isEmpty()) {
                    break;
                }
                hands.execute(() -> {
                    try {
                        matters.forEach(this::see);
                    } catch (RuntimeException e) {
                        faults.add(e);
                    } finally {
                        places.release();
                    }
                });
            }
        }
        if (!faults.isEmpty()) {
            throw faults.remove();
        }
    }

    /**
     * Does what is due for all groups at once, and waits for it.
     *
     * @return how much was due
     */
    public int catchUp() {
        var due =
                dues.due(clock.instant()).stream()
                        .filter(matter -> !isElsewhere.test(matter.group()))
                        .toList();
        due.forEach(this::see);
        return due.size();
    }

    /** Does what is due for one group at once, and waits for it. */
    public void catchUp(GroupId group) {
        dues.due(clock.instant()).stream()
                .filter(matter -> matter.group().equals(group))
                .forEach(this::see);
    }

    private void see(Matter matter) {
        var now = clock.instant();
        if (!dues.claim(matter, now, now.plus(CLAIM_HOLDS))) {
            return;
        }
        var duty = duties.get(matter.duty());
        if (duty == null) {
            // A newer version knows it.
            dues.postpone(matter, now.plus(AFTER_A_FAULT));
            return;
        }
        try {
            attend(matter, duty);
        } catch (StoreUnavailable e) {
            throw e;
        } catch (VaultException | NewerSchema e) {
            // Another secret, or another version of the bot, can read the group.
            log.error("{} waits: {}", matter, e.getMessage());
            dues.postpone(matter, now.plus(AFTER_A_FAULT));
        } catch (RuntimeException e) {
            log.error("{} failed, and is tried again later", matter, Traces.withoutWords(e));
            dues.postpone(matter, now.plus(AFTER_A_FAULT));
        }
    }

    // After too many conflicts the claim runs out, and the matter is due again.
    private void attend(Matter matter, Duty duty) {
        boolean recorded = false;
        for (int attempt = 0; attempt < TRIES && !recorded; attempt++) {
            recorded = tryOnce(matter, duty);
        }
    }

    private boolean tryOnce(Matter matter, Duty duty) {
        var group = ledger.read(Ledger.Question.of(matter.group())).snapshot();
        var now = clock.instant();
        var change = withNext(duty, group.version() == 0 ? Change.NONE : duty.decide(group, now));
        var commit = new Ledger.Commit(group, "", "", change, new Receipt("", "", List.of()), now);
        return switch (ledger.commit(commit)) {
            case Committed.Recorded recorded -> {
                nudge.posted(matter.group(), change.postings());
                yield true;
            }
            case Committed.Done done -> true;
            case Committed.Conflict() -> false;
        };
    }

    private static Change withNext(Duty duty, Change change) {
        return change.dues().stream().anyMatch(due -> due.duty().equals(duty.name()))
                ? change
                : change.due(Due.never(duty.name()));
    }

    /** Stops after what is under way, within 5 seconds, and gives the job back. */
    @Override
    public void close() {
        rounds.stop();
        rounds.handOver();
    }
}
