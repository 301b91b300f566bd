package dev.vitaminb.benchmarks.courier;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.vitaminb.core.courier.Platform.Delivery;
import dev.vitaminb.core.group.Address;
import dev.vitaminb.testkit.FakePlatform.Call;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** How a platform was treated, from the calls that it noted. */
record Conduct(List<Call> noted) {
    private static final Pattern NUMBER = Pattern.compile("card:thanks:([0-9]+)");

    Conduct {
        noted = noted.stream().sorted(Comparator.comparing(Call::at)).toList();
    }

    int calls() {
        return noted.size();
    }

    long refused() {
        return noted.stream().filter(call -> !call.taken()).count();
    }

    long doubled() {
        return noted.stream()
                .filter(Call::taken)
                .collect(groupingBy(Call::nonce, counting()))
                .values()
                .stream()
                .filter(times -> times > 1)
                .count();
    }

    long tooEarly() {
        return byAddress().values().stream().mapToLong(Conduct::tooEarly).sum();
    }

    private static long tooEarly(List<Call> calls) {
        var free = Instant.MIN;
        long early = 0;
        for (var call : calls) {
            early += call.at().isBefore(free) ? 1 : 0;
            if (call.answer() instanceof Delivery.Postponed(var atLeast)) {
                free = call.at().plus(atLeast);
            }
        }
        return early;
    }

    /** Cards of thank-yous carry the number of their entry, which grows. */
    long outOfOrder() {
        return byAddress().values().stream().mapToLong(Conduct::outOfOrder).sum();
    }

    private static long outOfOrder(List<Call> calls) {
        int last = 0;
        long wrong = 0;
        for (var call : calls) {
            var number = NUMBER.matcher(call.nonce());
            if (number.find()) {
                int next = Integer.parseInt(number.group(1));
                wrong += next < last ? 1 : 0;
                last = next;
            }
        }
        return wrong;
    }

    long mostWithin(Duration window) {
        return most(noted, window);
    }

    long mostToOneWithin(Duration window) {
        return byAddress().values().stream()
                .mapToLong(calls -> most(calls, window))
                .max()
                .orElse(0);
    }

    private static long most(List<Call> calls, Duration window) {
        int first = 0;
        int most = 0;
        for (int i = 0; i < calls.size(); i++) {
            while (!calls.get(first).at().plus(window).isAfter(calls.get(i).at())) {
                first++;
            }
            most = Math.max(most, i - first + 1);
        }
        return most;
    }

    /** The rate while there was something for addresses that get few messages. */
    double rateOfQuiet(int few) {
        var until =
                byAddress().values().stream()
                        .filter(calls -> calls.stream().filter(Call::taken).count() <= few)
                        .map(calls -> calls.getLast().at())
                        .max(Comparator.naturalOrder())
                        .orElse(Instant.MIN);
        var counted = noted.stream().filter(call -> !call.at().isAfter(until)).toList();
        var took = Duration.between(noted.getFirst().at(), until).toMillis() / 1_000.0;
        return counted.size() / took;
    }

    private Map<Address, List<Call>> byAddress() {
        return noted.stream().collect(groupingBy(Call::to));
    }
}
