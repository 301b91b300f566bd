package dev.vitaminb.core.request;

import dev.vitaminb.core.charter.Charter;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.View;
import java.util.ArrayList;
import java.util.List;
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

    /** The no of the charter that a request was made under. */
    static Reply reply(Scene scene, Charter charter) {
        var blocks = new ArrayList<Block>();
        if (charter.rule().isEmpty()) {
            blocks.add(presets(scene, charter, "rule"));
        } else {
            blocks.add(new Block.Quote(charter.rule()));
            blocks.add(new Block.Paragraph(scene.texts().line("declined.notPosted")));
        }
        blocks.add(
                charter.instead().isEmpty()
                        ? presets(scene, charter, "instead")
                        : new Block.Quote(charter.instead()));
        return new Reply.Said(new View(blocks, List.of()));
    }

    private static Block presets(Scene scene, Charter charter, String part) {
        return new Block.Paragraph(
                scene.texts()
                        .line(
                                "declined." + charter.preset() + "." + part,
                                Map.of("group", scene.group().name())));
    }
}
