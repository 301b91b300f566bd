package dev.vitaminb.benchmarks.roundtrips;

import static dev.vitaminb.benchmarks.roundtrips.Scenario.records;
import static dev.vitaminb.benchmarks.roundtrips.Scenario.says;

import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.view.Press;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Moments that add something to a command: somebody's first tap of all, the first one of a day,
 * which confirms that they are still here, an event that the platform delivers again, and news from
 * another instance.
 */
final class OccasionScenarios {
    private OccasionScenarios() {}

    static List<Scenario> all() {
        var all = new ArrayList<Scenario>();
        all.addAll(first("the first tap of all", Town::stranger));
        all.addAll(first("the first of a day", Town::longUnseen));
        all.addAll(again());
        all.add(behind());
        all.addAll(inPrivate());
        return all;
    }

    private static List<Scenario> first(String occasion, Function<Town, Visitor> who) {
        return List.of(
                records("help", occasion, town -> trial(town, who, it -> it.runs("help"))),
                records("tally", occasion, town -> trial(town, who, it -> it.runs("tally"))),
                records("me", occasion, town -> trial(town, who, it -> it.runs("me"))),
                records(
                        "pledge",
                        occasion + ", button",
                        town -> {
                            var wish = town.wish(town.someone(0));
                            return trial(town, who, it -> it.presses("pledge", wish, "CAN"));
                        }),
                records(
                        "request",
                        occasion + ", menu",
                        town -> {
                            var text = Map.of("text", town.wishing());
                            return trial(town, who, it -> it.runs("request", text));
                        }),
                records(
                        "request",
                        occasion + ", typed",
                        town -> {
                            var line = "/request " + town.wishing();
                            return trial(town, who, it -> it.types(line));
                        }),
                records(
                        "draft",
                        occasion + ", a sentence",
                        town -> {
                            var text = Map.of("text", town.wishing());
                            return trial(town, who, it -> it.runs("draft", text));
                        }),
                records(
                        "tally",
                        occasion + ", typed, of the year",
                        town -> trial(town, who, it -> it.types("/tally year"))));
    }

    private static Trial trial(
            Town town, Function<Town, Visitor> who, Function<Visitor, Reply> action) {
        var somebody = who.apply(town);
        return town.trial(() -> action.apply(somebody));
    }

    private static List<Scenario> again() {
        return List.of(
                says(
                        "request",
                        "the same event again, menu",
                        repeated(
                                Town::wishing,
                                (who, text) -> who.runs("request", Map.of("text", text)))),
                says(
                        "request",
                        "the same event again, typed",
                        repeated(Town::wishing, (who, text) -> who.types("/request " + text))),
                says(
                        "pledge",
                        "the same event again, button",
                        repeated(
                                town -> town.wish(town.someone(1)).toString(),
                                (who, wish) -> who.presses(Press.of("pledge", wish, "CAN")))),
                says(
                        "draft",
                        "the same event again",
                        repeated(
                                Town::wishing,
                                (who, text) -> who.runs("draft", Map.of("text", text)))),
                says(
                        "who",
                        "the same event again, typed",
                        repeated(Town::wishing, (who, text) -> who.types("/who " + text))));
    }

    private static Function<Town, Trial> repeated(
            Function<Town, String> words, BiFunction<Visitor, String, Reply> action) {
        return town -> {
            var text = words.apply(town);
            var once = town.someone(0).with(Visitor.newEvent());
            var _ = action.apply(once, text);
            return town.trial(() -> action.apply(once, text));
        };
    }

    // What is new comes along with the read.
    private static Scenario behind() {
        return records(
                "request",
                "after another instance wrote, menu",
                town -> {
                    var text = Map.of("text", town.wishing());
                    town.elsewhere(town.someone(1)).runs("thanks", thanks(town));
                    return town.trial(() -> town.someone(0).runs("request", text));
                });
    }

    private static Map<String, String> thanks(Town town) {
        return Map.of("to", town.someone(2).name(), "for", town.unique("tea"));
    }

    /** Free text in a private chat does not tell the group, which is looked up by the person. */
    private static List<Scenario> inPrivate() {
        return List.of(
                says(
                        "draft",
                        "in private, the group looked up before",
                        town -> {
                            var text = Map.of("text", town.wishing());
                            var member = town.inPrivate(town.someone(0));
                            member.runs("help");
                            return town.trial(() -> member.runs("draft", text));
                        }),
                says(
                                "draft",
                                "in private, the group not looked up for a minute",
                                town -> {
                                    var text = Map.of("text", town.wishing());
                                    var joining = town.stranger();
                                    joining.runs("help");
                                    var member = town.inPrivate(joining);
                                    return town.trial(() -> member.runs("draft", text));
                                })
                        .cold());
    }
}
