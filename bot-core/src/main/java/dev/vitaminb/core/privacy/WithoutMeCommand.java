package dev.vitaminb.core.privacy;

import dev.vitaminb.core.command.Call;
import dev.vitaminb.core.command.Command;
import dev.vitaminb.core.command.CommandSpec;
import dev.vitaminb.core.command.Param;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.command.Step;
import dev.vitaminb.core.ledger.Change;
import dev.vitaminb.core.ledger.EntryKind;
import dev.vitaminb.core.ledger.Receipt;
import dev.vitaminb.core.member.Members;
import dev.vitaminb.core.member.Preferences.Part;
import dev.vitaminb.core.recap.Recaps;
import dev.vitaminb.core.request.Requests;
import dev.vitaminb.core.setup.Mentoring;
import dev.vitaminb.core.text.Texts;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Button;
import dev.vitaminb.core.view.Press;
import dev.vitaminb.core.view.View;
import java.util.List;

/**
 * Without me: others do not name, credit, suggest, ask or enter the caller; called again, takes it
 * back.
 */
public final class WithoutMeCommand implements Command {
    private static final String PATH = "withoutme";
    private static final Param<Part> WANTED =
            Param.choice("wanted", Part.class, "withoutme.wanted").byButton();

    /** The other choice than the present one. */
    static Button button(Texts texts, Part present) {
        var other = other(present);
        return Button.plain(texts.say("withoutme.wanted", other), Press.of(PATH, other));
    }

    private static Part other(Part present) {
        return present == Part.WITH_ME ? Part.WITHOUT_ME : Part.WITH_ME;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named(PATH).takes(WANTED).changes();
    }

    @Override
    public Step run(Call call) {
        var scene = call.scene();
        var self = scene.caller();
        // A button says which, so that pressing it twice is pressing it once.
        var next = call.find(WANTED).orElseGet(() -> other(self.preferences().part()));
        return call.records(
                Change.of(
                                scene.entry(
                                        EntryKind.MEMBER_CHANGED,
                                        Members.KIND.key(self.id()).label()),
                                Members.put(self.with(self.preferences().with(next))))
                        .posting(new Requests(scene.snapshot()).cardsCrediting(self.id()))
                        .posting(Recaps.cardsNaming(scene))
                        .then(next == Part.WITHOUT_ME ? Mentoring.freeing(scene) : Change.NONE),
                next.name());
    }

    @Override
    public Reply recorded(Scene scene, Receipt receipt) {
        var texts = scene.texts();
        return new Reply.Said(
                new View(
                        List.of(new Block.Paragraph(texts.line("withoutme." + receipt.outcome()))),
                        List.of(button(texts, Part.valueOf(receipt.outcome())))));
    }
}
