package dev.vitaminb.core.privacy;

import dev.vitaminb.core.charter.Charter;
import dev.vitaminb.core.charter.Ranks;
import dev.vitaminb.core.charter.Verb;
import dev.vitaminb.core.command.Call;
import dev.vitaminb.core.command.Command;
import dev.vitaminb.core.command.CommandSpec;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.command.Step;
import dev.vitaminb.core.setup.LeaveCommand;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Button;
import dev.vitaminb.core.view.Span;
import dev.vitaminb.core.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The notice on privacy (Art. 13 GDPR) in plain words: what is kept here and why, for how long, who
 * answers for it, and what members can do.
 */
public final class PrivacyCommand implements Command {
    private static final String PATH = "privacy";

    @Override
    public CommandSpec spec() {
        return CommandSpec.named(PATH);
    }

    @Override
    public Step run(Call call) {
        var scene = call.scene();
        var texts = scene.texts();
        var blocks = new ArrayList<Block>();
        blocks.add(
                new Block.Heading(
                        texts.line("privacy.heading", Map.of("group", scene.group().name()))));
        blocks.add(Answerable.block(scene));
        for (var key : what(scene.charter())) {
            blocks.add(new Block.Paragraph(texts.line(key)));
        }
        blocks.add(new Block.Paragraph(texts.line("privacy.howLong")));
        if (!scene.charter().isSealed()) {
            blocks.add(new Block.Paragraph(howLong(scene)));
        }
        blocks.add(new Block.Paragraph(texts.line("privacy.rights")));
        blocks.add(new Block.Note(texts.line("privacy.where")));
        return new Reply.Said(new View(blocks, buttons(scene)));
    }

    private static List<Span> howLong(Scene scene) {
        var retention = scene.charter().retention();
        return scene.texts()
                .line(
                        scene.charter().has(Verb.REFER)
                                ? "privacy.retention.all"
                                : "privacy.retention.words",
                        Map.of("words", retention.words(), "contacts", retention.contacts()));
    }

    /** What is kept of a member follows from what there is in the group. */
    private static List<String> what(Charter charter) {
        var what = new ArrayList<String>();
        what.add("privacy.you");
        if (charter.isSealed()) {
            what.add("privacy.sealed");
        }
        if (charter.has(Verb.TELL)) {
            what.add("privacy.profile");
        }
        if (charter.has(Verb.REQUEST)) {
            what.add("privacy.wishes");
        }
        if (charter.has(Verb.REFER)) {
            what.add("privacy.referrals");
        }
        if (charter.has(Verb.COUNT)) {
            what.add(charter.ranks() == Ranks.SHOWN ? "privacy.ranks" : "privacy.numbers");
        }
        return what;
    }

    private static List<Button> buttons(Scene scene) {
        var texts = scene.texts();
        var buttons = new ArrayList<Button>();
        buttons.add(KeptCommand.button(texts));
        buttons.add(WithoutMeCommand.button(texts, scene.caller().preferences().part()));
        buttons.add(Button.danger(texts.say("leave.button"), LeaveCommand.press()));
        buttons.addAll(Answerable.buttons(scene));
        return buttons;
    }
}
