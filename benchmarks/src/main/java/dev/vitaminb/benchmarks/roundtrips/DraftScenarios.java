package dev.vitaminb.benchmarks.roundtrips;

import static dev.vitaminb.benchmarks.roundtrips.Scenario.asks;
import static dev.vitaminb.benchmarks.roundtrips.Scenario.records;
import static dev.vitaminb.benchmarks.roundtrips.Scenario.says;

import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.view.Press;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/** A sentence that becomes a wish, or not. */
final class DraftScenarios {
    private DraftScenarios() {}

    static List<Scenario> all() {
        return List.of(
                says(
                        "draft",
                        "a sentence in private",
                        town -> {
                            var text = Map.of("text", town.wishing());
                            return town.trial(() -> town.someone(0).runs("draft", text));
                        }),
                records("draft.post", "button", onADraft("draft.post", Visitor::presses)),
                says("draft.who", "button", onADraft("draft.who", Visitor::presses)),
                asks(
                        "draft.change",
                        "button, opens the form",
                        onADraft("draft.change", Visitor::presses)),
                records(
                        "draft.change",
                        "form",
                        onADraft(
                                "draft.change",
                                (member, press) ->
                                        member.submits(
                                                "draft.change",
                                                Map.of(
                                                        "draft",
                                                        press.arguments().getFirst(),
                                                        "text",
                                                        "Looking for somebody who repairs clocks")))),
                says("draft.discard", "button", onADraft("draft.discard", Visitor::presses)),
                says(
                        "who",
                        "menu",
                        town -> {
                            var text = Map.of("text", town.wishing());
                            return town.trial(() -> town.someone(0).runs("who", text));
                        }),
                says(
                        "who",
                        "typed",
                        town -> {
                            var line = "/who " + town.wishing();
                            return town.trial(() -> town.someone(0).types(line));
                        }));
    }

    /** Where professional wishes are declined, so that a wish is first asked what it is for. */
    static List<Scenario> inAServiceClub() {
        return List.of(
                says(
                        "request",
                        "service club: asks what it is for",
                        town -> {
                            var text = Map.of("text", town.wishing());
                            return town.trial(() -> town.someone(0).runs("request", text));
                        }),
                records(
                        "draft.post",
                        "service club: button, what it is for",
                        town -> {
                            var text = Map.of("text", town.wishing());
                            var asked = town.someone(0).runs("request", text);
                            var press = Visitor.button(asked, "draft.post");
                            return town.trial(() -> town.someone(0).presses(press));
                        }));
    }

    private static Function<Town, Trial> onADraft(
            String path, BiFunction<Visitor, Press, Reply> action) {
        return town -> {
            var draft = town.someone(0).runs("draft", Map.of("text", town.wishing()));
            var press = Visitor.button(draft, path);
            return town.trial(() -> action.apply(town.someone(0), press));
        };
    }
}
