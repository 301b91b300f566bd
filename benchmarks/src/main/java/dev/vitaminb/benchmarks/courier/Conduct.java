package dev.vitaminb.benchmarks.courier;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.vitaminb.core.courier.Platform.Delivery;
import dev.vitaminb.core.courier.Platform.Limits;
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

    /** How many different things stand there. */
    long delivered() {
        return noted.stream().filter(Call::taken).map(Call::nonce).distinct().count();
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

    /** Calls to an address before the time that was said there. */
    long tooEarly() {
        return byAddress().values().stream().mapToLong(Conduct::tooEarly).sum();
    }

    private static long tooEarly(List<Call> calls) {
        var free = Instant.MIN;
        long early = 0;
        for (var call : calls) {
            early += call.at().isBefore(free) ? 1 : 0;
            free = later(free, call.at().plus(said(call)));
        }
        return early;
    }

    private static Duration said(Call call) {
        return switch (call.answer()) {
            case Delivery.Postponed(var atLeast) -> atLeast;
            case Delivery.Paused(var atLeast) -> atLeast;
            case Delivery.Delivered _,
                    Delivery.Gone _,
                    Delivery.Unreachable _,
                    Delivery.Unanswered _,
                    Delivery.Refused _ ->
                    Duration.ZERO;
        };
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** Calls to any address during a pause of the whole account, but for its first moment. */
    long inPauses(Duration moment) {
        return pauses().stream()
                .mapToLong(pause ->
                        noted.stream()
                                .filter(call -> !call.at().isBefore(pause.from().plus(moment)))
                                .filter(call -> call.at().isBefore(pause.to()))
                                .count())
                .sum();
    }

    /** How often the whole account was paused. */
    int timesPaused() {
        return pauses().size();
    }

    private List<Pause> pauses() {
        return noted.stream()
                .filter(call -> call.answer() instanceof Delivery.Paused)
                .map(call -> new Pause(call.at(), call.at().plus(said(call))))
                .toList();
    }

    private record Pause(Instant from, Instant to) {}

    private Duration paused() {
        var sum = Duration.ZERO;
        var until = Instant.MIN;
        for (var pause : pauses()) {
            var from = later(until, pause.from());
            if (pause.to().isAfter(from)) {
                sum = sum.plus(Duration.between(from, pause.to()));
                until = pause.to();
            }
        }
        return sum;
    }

    /** What so many calls take at the platform's limits, with its pauses, if all goes well. */
    Duration least(Limits limits) {
        var overall = paused().plusSeconds((calls() - 1) / limits.aSecond());
        var one =
                byAddress().values().stream()
                        .mapToInt(calls -> (calls.size() - 1) / limits.aMinute())
                        .max()
                        .orElse(0);
        var busiest = Duration.ofMinutes(one);
        return overall.compareTo(busiest) > 0 ? overall : busiest;
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
