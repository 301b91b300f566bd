package dev.vitaminb.benchmarks.recaps;

import dev.vitaminb.core.command.Bot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** Groups whose people go on calling commands, one after the other, at a steady pace. */
record Callers(List<People> groups) {
    private static final int GROUPS = 20;
    private static final int PEOPLE = 5;
    private static final Duration APART = Duration.ofMillis(20);

    static Callers found(Bot bot, int firstRoom) {
        var groups =
                IntStream.range(firstRoom, firstRoom + GROUPS)
                        .mapToObj(room -> new People(bot, room))
                        .toList();
        for (var group : groups) {
            group.found();
            for (int who = 1; who < PEOPLE; who++) {
                group.call(who, "help", Map.of());
            }
        }
        return new Callers(groups);
    }

    /**
     * Calls for as long as somebody wants; how long each took, in microseconds, in order of size.
     */
    List<Long> call(BooleanSupplier goesOn) {
        var took = new ArrayList<Long>();
        for (int i = 0; goesOn.getAsBoolean(); i++) {
            var group = groups.get(i % groups.size());
            long began = System.nanoTime();
            if (i % 3 == 0) {
                group.call(
                        i % PEOPLE,
                        "thanks",
                        Map.of(
                                "to",
                                People.name((i + 1) % PEOPLE),
                                "for",
                                "the help with " + UUID.randomUUID()));
            } else {
                group.call(i % PEOPLE, i % 3 == 1 ? "requests" : "who", WHO);
            }
            long nanos = System.nanoTime() - began;
            took.add(nanos / 1_000);
            LockSupport.parkNanos(APART.toNanos() - nanos);
        }
        return took.stream().sorted().toList();
    }

    private static final Map<String, String> WHO = Map.of("text", "a lawyer for leases");
}
