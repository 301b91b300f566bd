package dev.vitaminb.core.privacy;

import dev.vitaminb.core.command.Call;
import dev.vitaminb.core.command.Command;
import dev.vitaminb.core.command.CommandSpec;
import dev.vitaminb.core.command.OpenDrafts;
import dev.vitaminb.core.command.Pages;
import dev.vitaminb.core.command.Param;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.command.Step;
import dev.vitaminb.core.member.Profile;
import dev.vitaminb.core.setup.LeaveCommand;
import dev.vitaminb.core.tally.Tallies;
import dev.vitaminb.core.text.Texts;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Button;
import dev.vitaminb.core.view.Press;
import dev.vitaminb.core.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Shows the caller, and nobody else, all that the group keeps about them, section by section;
 * counts and drafts are read for it.
 */
public final class KeptCommand implements Command {
    private static final String PATH = "mydata";
    private static final int A_PAGE = 6;

    private static final Param<Section> SECTION =
            Param.choice("section", Section.class, "mydata.section").byButton();

    private final Tallies tallies;
    private final OpenDrafts drafts;

    public KeptCommand(Tallies tallies, OpenDrafts drafts) {
        this.tallies = tallies;
        this.drafts = drafts;
    }

    static Button button(Texts texts) {
        return Button.primary(texts.say("mydata.button"), Press.of(PATH));
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named(PATH).takes(SECTION, Pages.PARAM);
    }

    @Override
    public Step run(Call call) {
        var scene = call.scene();
        var texts = scene.texts();
        var section = call.find(SECTION).orElse(Section.ABOUT);
        var kept = new Kept(scene, tallies, drafts);
        var page = Pages.of(kept.items(section), call.find(Pages.PARAM).orElse(1L), A_PAGE);
        var blocks = new ArrayList<Block>();
        blocks.add(
                new Block.Heading(
                        texts.line(
                                "mydata.heading",
                                Map.of("section", texts.say("mydata.section", section)))));
        blocks.add(
                page.items().isEmpty()
                        ? new Block.Paragraph(texts.line("mydata.none"))
                        : new Block.Items(page.items()));
        var view =
                page.turning(
                        new View(blocks, List.of()),
                        texts,
                        number -> Press.of(PATH, section, number));
        return new Reply.Said(view.with(buttons(scene, kept, section)));
    }

    private static List<Button> buttons(Scene scene, Kept kept, Section shown) {
        var texts = scene.texts();
        var buttons = new ArrayList<Button>();
        for (var section : Section.values()) {
            if (section != shown && !kept.items(section).isEmpty()) {
                buttons.add(
                        Button.plain(
                                texts.say("mydata.section", section), Press.of(PATH, section)));
            }
        }
        buttons.add(TakeAlongCommand.button(texts));
        if (shown == Section.ABOUT && !scene.caller().profile().equals(Profile.EMPTY)) {
            buttons.add(EmptyProfileCommand.button(texts));
        }
        buttons.add(Button.danger(texts.say("leave.button"), LeaveCommand.press()));
        return buttons;
    }
}
