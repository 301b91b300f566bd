package dev.vitaminb.benchmarks.roundtrips;

import static dev.vitaminb.benchmarks.roundtrips.Scenario.asks;
import static dev.vitaminb.benchmarks.roundtrips.Scenario.records;
import static dev.vitaminb.benchmarks.roundtrips.Scenario.says;

import java.util.List;
import java.util.Map;

/** Posting, changing and closing a wish. */
final class WishScenarios {
    private WishScenarios() {}

    static List<Scenario> all() {
        return List.of(
                records(
                        "request",
                        "menu",
                        town -> {
                            var text = town.wishing();
                            return town.trial(
                                    () -> town.someone(0).runs("request", Map.of("text", text)));
                        }),
                records(
                        "request",
                        "typed",
                        town -> {
                            var line = "/request " + town.wishing();
                            return town.trial(() -> town.someone(0).types(line));
                        }),
                says(
                        "request",
                        "said again within two minutes",
                        town -> {
                            var text = Map.of("text", town.wishing());
                            town.someone(0).runs("request", text);
                            return town.trial(() -> town.someone(0).runs("request", text));
                        }),
                records(
                        "again",
                        "button",
                        town -> {
                            var text = Map.of("text", town.wishing());
                            town.someone(0).runs("request", text);
                            var taken = town.someone(0).runs("request", text);
                            var press = Visitor.button(taken, "again");
                            return town.trial(() -> town.someone(0).presses(press));
                        }),
                asks(
                        "edit",
                        "menu, opens the form",
                        town -> {
                            var wish = town.wish(town.someone(0)).toString();
                            return town.trial(
                                    () -> town.someone(0).runs("edit", Map.of("request", wish)));
                        }),
                records(
                        "edit",
                        "form",
                        town -> {
                            var wish = town.wish(town.someone(0)).toString();
                            var values = Map.of("request", wish, "text", town.wishing());
                            return town.trial(() -> town.someone(0).submits("edit", values));
                        }),
                records(
                        "edit",
                        "typed",
                        town -> {
                            var wish = town.wish(town.someone(0));
                            var line = "/edit #" + wish + " text: " + town.wishing();
                            return town.trial(() -> town.someone(0).types(line));
                        }),
                records(
                        "withdraw",
                        "button",
                        town -> {
                            var wish = town.wish(town.someone(0));
                            return town.trial(() -> town.someone(0).presses("withdraw", wish));
                        }),
                records(
                        "withdraw",
                        "typed",
                        town -> {
                            var wish = town.wish(town.someone(0));
                            return town.trial(() -> town.someone(0).types("/withdraw #" + wish));
                        }),
                records(
                        "reopen",
                        "button",
                        town -> {
                            var wish = town.wish(town.someone(0));
                            town.someone(0).presses("withdraw", wish);
                            return town.trial(() -> town.someone(0).presses("reopen", wish));
                        }),
                asks(
                        "solved",
                        "button, nobody has pledged: opens the form",
                        town -> {
                            var wish = town.wish(town.someone(0));
                            return town.trial(() -> town.someone(0).presses("solved", wish));
                        }),
                says(
                        "solved",
                        "button, somebody has pledged: who was it?",
                        town -> {
                            var wish = town.wish(town.someone(0));
                            town.someone(1).presses("pledge", wish, "CAN");
                            return town.trial(() -> town.someone(0).presses("solved", wish));
                        }),
                records(
                        "solved",
                        "button with the helper",
                        town -> {
                            var wish = town.wish(town.someone(0));
                            town.someone(1).presses("pledge", wish, "CAN");
                            var helper = town.tag(town.someone(1));
                            return town.trial(
                                    () -> town.someone(0).presses("solved", wish, helper));
                        }),
                records(
                        "solved",
                        "typed",
                        town -> {
                            var wish = town.wish(town.someone(0));
                            var line = "/solved #" + wish + " @" + town.someone(1).name();
                            return town.trial(() -> town.someone(0).types(line));
                        }),
                asks(
                        "credit",
                        "button, opens the form",
                        town -> {
                            var wish = town.wish(town.someone(0));
                            return town.trial(() -> town.someone(0).presses("credit", wish));
                        }),
                records(
                        "credit",
                        "form",
                        town -> {
                            var wish = town.wish(town.someone(0)).toString();
                            var values = Map.of("request", wish, "helpers", town.someone(1).name());
                            return town.trial(() -> town.someone(0).submits("credit", values));
                        }));
    }
}
