package dev.vitaminb.core.command;

import dev.vitaminb.core.group.Group;
import dev.vitaminb.core.member.Parting;
import dev.vitaminb.core.text.Texts;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Button;
import dev.vitaminb.core.view.Press;
import dev.vitaminb.core.view.View;
import java.util.List;
import java.util.Map;

/** What somebody reads who was removed or blocked. */
public final class PartingViews {
    /** The command by which somebody who was removed comes back on purpose. */
    static final String BACK = "welcome";

    private PartingViews() {}

    /** That it has happened, why, and whom to turn to. */
    public static View told(Group group, Texts texts, Parting.Way way, String reason) {
        var responsible = group.responsible();
        return View.of(
                new Block.Paragraph(texts.line("parting." + way, Map.of("group", group.name()))),
                new Block.Quote(reason(texts, reason)),
                new Block.Paragraph(
                        responsible.isSaid()
                                ? texts.line(
                                        "parting.turnTo",
                                        Map.of(
                                                "controller",
                                                responsible.controller(),
                                                "contact",
                                                responsible.contact()))
                                : texts.line("parting.turnToOrganisers")));
    }

    /** The reason as people read it. */
    public static String reason(Texts texts, String reason) {
        return reason.isEmpty() ? texts.say("parting.noReason") : reason;
    }

    /** The same with the way back, if there is one. */
    static View told(Group group, Texts texts, Parting parting) {
        var view = told(group, texts, parting.way(), parting.reason());
        return switch (parting.way()) {
            case REMOVED ->
                    view.with(List.of(Button.plain(texts.say("parting.back"), Press.of(BACK))));
            case BLOCKED -> view;
        };
    }
}
