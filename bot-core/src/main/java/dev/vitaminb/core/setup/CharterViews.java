package dev.vitaminb.core.setup;

import dev.vitaminb.core.charter.Charter;
import dev.vitaminb.core.charter.RequestKind;
import dev.vitaminb.core.charter.Verb;
import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.text.Texts;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Button;
import dev.vitaminb.core.view.Span;
import dev.vitaminb.core.view.View;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How a group's rules read. */
final class CharterViews {
    private CharterViews() {}

    /** The present rules, with what organisers can change. */
    static View rules(Scene scene) {
        var texts = scene.texts();
        var charter = scene.charter();
        var blocks = new ArrayList<Block>();
        blocks.add(
                new Block.Heading(
                        texts.line("charter.heading", Map.of("group", scene.group().name()))));
        blocks.add(new Block.Paragraph(texts.line("charter.about." + charter.preset())));
        blocks.add(new Block.Fields(fields(charter, texts)));
        return new View(blocks, scene.byOrganiser() ? buttons(charter, texts) : List.of());
    }

    private static List<Block.Field> fields(Charter charter, Texts texts) {
        var fields = new ArrayList<Block.Field>();
        fields.add(field(texts, "charter.verbs", verbs(charter, texts)));
        if (charter.has(Verb.REQUEST)) {
            fields.add(field(texts, "charter.kinds", kinds(charter, texts)));
            fields.add(
                    field(
                            texts,
                            "charter.limits",
                            texts.say(
                                    "charter.limitsText",
                                    Map.of(
                                            "open", charter.openRequests(),
                                            "days", charter.requestDays()))));
        }
        fields.add(field(texts, "charter.newcomers", newcomers(charter, texts)));
        if (!charter.rule().isEmpty()) {
            fields.add(field(texts, "charter.refusal", charter.rule()));
        }
        if (!charter.instead().isEmpty()) {
            fields.add(field(texts, "charter.instead", charter.instead()));
        }
        if (charter.has(Verb.COUNT)) {
            fields.add(field(texts, "charter.ranks", texts.say("ranks", charter.ranks())));
        }
        if (!charter.isSealed()) {
            fields.add(field(texts, "charter.keeps", retention(charter, texts)));
        }
        return fields;
    }

    private static String newcomers(Charter charter, Texts texts) {
        return charter.has(Verb.REQUEST) && charter.advance() > 0
                ? texts.say(
                        "charter.newcomersText",
                        Map.of("count", charter.advance(), "weeks", charter.newcomerWeeks()))
                : texts.say("charter.newcomersWeeks", Map.of("weeks", charter.newcomerWeeks()));
    }

    private static String retention(Charter charter, Texts texts) {
        return texts.say(
                charter.has(Verb.REFER) ? "charter.keepsAll" : "charter.keepsWords",
                Map.of(
                        "words", charter.retention().words(),
                        "contacts", charter.retention().contacts()));
    }

    private static String verbs(Charter charter, Texts texts) {
        return charter.isSealed()
                ? texts.say("charter.sealed")
                : Arrays.stream(Verb.values())
                        .filter(charter::has)
                        .map(verb -> texts.say("verb", verb))
                        .collect(Collectors.joining(", "));
    }

    private static String kinds(Charter charter, Texts texts) {
        var allowed =
                charter.kindsInOrder().stream()
                        .map(kind -> texts.say("kind", kind))
                        .collect(Collectors.joining(", "));
        var declined =
                Arrays.stream(RequestKind.values())
                        .filter(kind -> !charter.kinds().contains(kind))
                        .map(kind -> texts.say("kind", kind))
                        .collect(Collectors.joining(", "));
        return declined.isEmpty()
                ? texts.say("charter.allKinds")
                : texts.say("charter.someKinds", Map.of("allowed", allowed, "declined", declined));
    }

    private static Block.Field field(Texts texts, String key, String value) {
        return new Block.Field(texts.say(key), List.of(new Span.Plain(value)));
    }

    // A sealed group opens by choosing another charter, not by a switch.
    private static List<Button> buttons(Charter charter, Texts texts) {
        if (charter.isSealed()) {
            return List.of();
        }
        var buttons = new ArrayList<Button>();
        buttons.add(Button.plain(texts.say("charter.change"), EditCharterCommand.press()));
        buttons.add(Button.plain(texts.say("charter.keep"), RetentionCommand.press()));
        if (charter.has(Verb.REQUEST)) {
            buttons.add(Button.plain(texts.say("charter.trust"), AdvanceCommand.press()));
            buttons.add(Button.plain(texts.say("charter.refusal"), RefusalCommand.press()));
        }
        for (var verb : Verb.values()) {
            buttons.add(
                    Button.plain(
                            texts.say(
                                    charter.has(verb) ? "charter.without" : "charter.withVerb",
                                    Map.of("verb", texts.say("verb", verb))),
                            SwitchVerbCommand.press(verb, charter)));
        }
        return buttons;
    }
}
