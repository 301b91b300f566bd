package dev.vitaminb.core.privacy;

import dev.vitaminb.core.command.Call;
import dev.vitaminb.core.command.Command;
import dev.vitaminb.core.command.CommandSpec;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.command.Step;
import dev.vitaminb.core.command.Undoables;
import dev.vitaminb.core.ledger.Change;
import dev.vitaminb.core.ledger.EntryKind;
import dev.vitaminb.core.ledger.Receipt;
import dev.vitaminb.core.member.Members;
import dev.vitaminb.core.member.Profile;
import dev.vitaminb.core.text.Texts;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Button;
import dev.vitaminb.core.view.Press;

/** Forgets all that the caller has told in their profile. */
public final class EmptyProfileCommand implements Command {
    private static final String PATH = "mydata.profile";

    private final Undoables undoables;

    public EmptyProfileCommand(Undoables undoables) {
        this.undoables = undoables;
    }

    static Button button(Texts texts) {
        return Button.danger(texts.say("mydata.emptyProfile"), Press.of(PATH));
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named(PATH).unlisted().changes();
    }

    @Override
    public Step run(Call call) {
        return call.records(change(call.scene(), undoables), "emptied");
    }

    /** What is recorded when the caller of a scene empties their profile. */
    static Change change(Scene scene, Undoables undoables) {
        var self = scene.caller();
        return Change.of(
                        scene.entry(EntryKind.MEMBER_CHANGED, Members.KIND.key(self.id()).label()),
                        Members.put(self.with(Profile.EMPTY)))
                .then(undoables.forgetting(scene.snapshot().group()));
    }

    @Override
    public Reply recorded(Scene scene, Receipt receipt) {
        return Reply.said(new Block.Paragraph(scene.texts().line("mydata.profileEmptied")));
    }
}
