package dev.vitaminb.benchmarks.roundtrips;

import static dev.vitaminb.benchmarks.roundtrips.Scenario.asks;
import static dev.vitaminb.benchmarks.roundtrips.Scenario.records;
import static dev.vitaminb.benchmarks.roundtrips.Scenario.says;

import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.request.RequestId;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What others do about a wish, and thanking them. */
final class HelperScenarios {
    private HelperScenarios() {}

    static List<Scenario> all() {
        return List.of(
                says("show", "button", onAWish((helper, wish) -> helper.presses("show", wish))),
                records(
                        "pledge",
                        "button, I can",
                        onAWish((helper, wish) -> helper.presses("pledge", wish, "CAN"))),
                asks(
                        "pledge",
                        "button, I know someone: opens the form",
                        onAWish((helper, wish) -> helper.presses("pledge", wish, "KNOW_SOMEONE"))),
                records(
                        "pledge",
                        "form, I know someone",
                        onAWish((helper, wish) ->
                                helper.submits(
                                        "pledge",
                                        Map.of(
                                                "request",
                                                wish.toString(),
                                                "how",
                                                "KNOW_SOMEONE",
                                                "who",
                                                "My neighbour, who knows everything")))),
                records(
                        "keep",
                        "button",
                        onAPledge((helper, wish) -> helper.presses("keep", wish))),
                records(
                        "release",
                        "button",
                        onAPledge((helper, wish) -> helper.presses("release", wish))),
                records(
                        "decline",
                        "button",
                        onAWish((helper, wish) -> helper.presses("decline", wish))),
                records(
                        "ask",
                        "button",
                        town -> {
                            var wish = town.wish(town.someone(0));
                            var member = town.tag(town.askable());
                            return town.trial(() -> town.someone(0).presses("ask", wish, member));
                        }),
                records(
                        "thanks",
                        "menu",
                        town -> {
                            var thanks =
                                    Map.of("to", town.someone(1).name(), "for", town.unique("tea"));
                            return town.trial(() -> town.someone(0).runs("thanks", thanks));
                        }),
                asks(
                        "thanks",
                        "menu, nothing given: opens the form",
                        town -> town.trial(() -> town.someone(0).runs("thanks"))),
                records(
                        "thanks",
                        "typed",
                        town -> {
                            var line =
                                    "/thanks @" + town.someone(1).name() + " " + town.unique("tea");
                            return town.trial(() -> town.someone(0).types(line));
                        }));
    }

    private static Function<Town, Trial> onAWish(BiFunction<Visitor, RequestId, Reply> action) {
        return town -> {
            var wish = town.wish(town.someone(0));
            return town.trial(() -> action.apply(town.someone(1), wish));
        };
    }

    private static Function<Town, Trial> onAPledge(BiFunction<Visitor, RequestId, Reply> action) {
        return town -> {
            var wish = town.wish(town.someone(0));
            town.someone(1).presses("pledge", wish, "CAN");
            return town.trial(() -> action.apply(town.someone(1), wish));
        };
    }
}
