package dev.vitaminb.core.request;

import dev.vitaminb.core.charter.Charter;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.view.Block;
import java.util.Map;

/**
 * The private no to a request of a kind that the group does not have: its own rule, and what to do
 * instead.
 */
final class Declining {
    private Declining() {}

    /** The no of the group's present charter. */
    static Reply reply(Scene scene) {
        return reply(scene, scene.charter());
    }

    // The club's own words, if it has any.
    private static Block rule(Scene scene, Charter charter) {
        return charter.rule().isEmpty()
                ? new Block.Paragraph(
                        scene.texts()
                                .line(
                                        "declined." + charter.preset() + ".rule",
                                        Map.of("group", scene.group().name())))
                : new Block.Quote(charter.rule());
    }

    static Reply reply(Scene scene, Charter charter) {
        var texts = scene.texts();
        var preset = charter.preset().name();
        return Reply.said(
                rule(scene, charter),
                new Block.Paragraph(texts.line("declined." + preset + ".instead")));
    }
}
