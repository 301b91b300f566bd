package dev.vitaminb.benchmarks.roundtrips;

import static dev.vitaminb.benchmarks.roundtrips.Scenario.lists;
import static dev.vitaminb.benchmarks.roundtrips.Scenario.says;

import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.tally.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Looking things up. */
final class ReadingScenarios {
    private ReadingScenarios() {}

    static List<Scenario> all() {
        var all = new ArrayList<Scenario>();
        all.add(lists("requests", "menu", by(member -> member.runs("requests"))));
        all.add(
                lists(
                        "requests",
                        "button, my own",
                        by(member -> member.presses("requests", "MINE"))));
        all.add(
                lists(
                        "requests",
                        "button, next page",
                        by(member -> member.presses("requests", "OPEN", 2))));
        all.add(lists("requests", "typed", by(member -> member.types("/requests which: ALL"))));
        all.add(lists("members", "menu", by(member -> member.runs("members"))));
        all.add(
                lists(
                        "members",
                        "menu with a filter",
                        by(member -> member.runs("members", Map.of("filter", "bonn")))));
        all.add(
                lists(
                        "members",
                        "button, next page",
                        by(member -> member.presses("members", "", 2))));
        all.add(lists("members", "typed", by(member -> member.types("/members bonn"))));
        all.add(says("me", "menu", by(member -> member.runs("me"))));
        all.add(says("me", "typed, alone", by(member -> member.types("/me"))));
        all.add(says("me", "typed, of the year", by(member -> member.types("/me year"))));
        all.add(says("tally", "menu", by(member -> member.runs("tally"))));
        for (var period : Period.values()) {
            var name = period.name().toLowerCase(Locale.ROOT);
            all.add(
                    says(
                            "tally",
                            "button, " + name,
                            by(member -> member.presses("tally", period))));
        }
        all.add(says("tally", "typed, of the year", by(member -> member.types("/tally year"))));
        all.add(says("help", "menu", by(member -> member.runs("help"))));
        all.add(says("help", "button, a topic", by(member -> member.presses("help", "PRIVACY"))));
        all.add(says("help", "typed, alone", by(member -> member.types("/help"))));
        all.add(says("help", "typed, a topic", by(member -> member.types("/help privacy"))));
        all.add(says("welcome", "button", by(member -> member.presses("welcome"))));
        all.add(says("unreadable", "a voice message", by(member -> member.runs("unreadable"))));
        return all;
    }

    private static Function<Town, Trial> by(Function<Visitor, Reply> action) {
        return town -> town.trial(() -> action.apply(town.someone(0)));
    }
}
