package dev.vitaminb.core.setup;

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
import dev.vitaminb.core.member.Preferences.Voiced;
import dev.vitaminb.core.text.Texts;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Button;
import dev.vitaminb.core.view.Press;
import dev.vitaminb.core.view.View;
import java.util.ArrayList;
import java.util.List;

/** Leaves the caller alone: never written to, never suggested; called again, takes it back. */
public final class MuteCommand implements Command {
    private static final String PATH = "mute";
    private static final Param<Voiced> WANTED =
            Param.choice("wanted", Voiced.class, "mute.wanted").byButton();

    /** The way out of being written to, in one tap. */
    public static List<Button> under(Texts texts) {
        return List.of(Button.quiet(texts.say("mute.under"), press(Voiced.MUTED)));
    }

    static Press press(Voiced wanted) {
        return Press.of(PATH, wanted);
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
        var next = call.find(WANTED).orElse(self.isMuted() ? Voiced.HEARD : Voiced.MUTED);
        return call.records(
                Change.of(
                        scene.entry(EntryKind.MEMBER_CHANGED, Members.KIND.key(self.id()).label()),
                        Members.put(self.with(self.preferences().with(next)))),
                next.name());
    }

    @Override
    public Reply recorded(Scene scene, Receipt receipt) {
        var texts = scene.texts();
        boolean muted = Voiced.valueOf(receipt.outcome()) == Voiced.MUTED;
        return new Reply.Said(
                new View(
                        List.of(new Block.Paragraph(texts.line(said(scene, muted)))),
                        buttons(scene, muted)));
    }

    private static String said(Scene scene, boolean muted) {
        if (muted) {
            return "mute.MUTED";
        }
        return scene.caller().isLeftOut() ? "mute.stillLeftOut" : "mute.HEARD";
    }

    private static List<Button> buttons(Scene scene, boolean muted) {
        var buttons = new ArrayList<Button>();
        var texts = scene.texts();
        if (muted) {
            buttons.add(Button.plain(texts.say("mute.back"), press(Voiced.HEARD)));
        }
        if (muted && !scene.caller().isLeftOut()) {
            buttons.add(
                    Button.plain(
                            texts.say("withoutme.wanted.WITHOUT_ME"),
                            Press.of("withoutme", Part.WITHOUT_ME)));
        }
        return buttons;
    }
}
