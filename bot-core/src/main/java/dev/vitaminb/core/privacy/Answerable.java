package dev.vitaminb.core.privacy;

import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.member.Member;
import dev.vitaminb.core.setup.ResponsibleCommand;
import dev.vitaminb.core.text.Texts;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Button;
import dev.vitaminb.core.view.Span;
import java.util.ArrayList;
import java.util.List;

/** Who answers for the group's records, as members read it. */
final class Answerable {
    private Answerable() {}

    /** Controller and contact; whom to ask instead as long as nobody has said them. */
    static Block block(Scene scene) {
        var texts = scene.texts();
        var responsible = scene.group().responsible();
        if (!responsible.isSaid()) {
            return new Block.Paragraph(missing(scene, texts));
        }
        return new Block.Fields(
                List.of(
                        new Block.Field(
                                texts.say("privacy.controller"),
                                List.of(new Span.Plain(responsible.controller()))),
                        new Block.Field(
                                texts.say("privacy.contact"),
                                List.of(new Span.Plain(responsible.contact())))));
    }

    private static List<Span> missing(Scene scene, Texts texts) {
        var line = new ArrayList<>(texts.line("privacy.nobodySaid"));
        var separator = "";
        for (var organiser :
                scene.members().organisers().stream().filter(Member::isHere).toList()) {
            line.add(new Span.Plain(separator));
            line.add(new Span.Person(organiser.id().number(), organiser.name()));
            separator = ", ";
        }
        return line;
    }

    /** What organisers can do about it. */
    static List<Button> buttons(Scene scene) {
        return scene.byOrganiser() ? List.of(ResponsibleCommand.button(scene.texts())) : List.of();
    }
}
