package dev.vitaminb.core.privacy;

import dev.vitaminb.core.command.Call;
import dev.vitaminb.core.command.Command;
import dev.vitaminb.core.command.CommandSpec;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.command.Step;
import dev.vitaminb.core.group.Groups;
import dev.vitaminb.core.ledger.Change;
import dev.vitaminb.core.ledger.Due;
import dev.vitaminb.core.ledger.EntryKind;
import dev.vitaminb.core.ledger.Receipt;
import dev.vitaminb.core.text.Texts;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Button;
import dev.vitaminb.core.view.Press;
import java.util.Map;

/** Takes back that the group will be dissolved. */
public final class StayCommand implements Command {
    private static final String PATH = "dissolve.stay";

    static Button button(Texts texts) {
        return Button.primary(texts.say("dissolve.stay.button"), Press.of(PATH));
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named(PATH).byOrganisers().unlisted().changes();
    }

    @Override
    public Step run(Call call) {
        var scene = call.scene();
        if (scene.group().dissolving().isEmpty()) {
            return stays(scene);
        }
        return call.records(
                Change.of(
                                scene.entry(EntryKind.GROUP_CHANGED, Groups.LABEL),
                                Groups.put(scene.group().staying()))
                        .due(Due.never(DissolveDuty.NAME))
                        .posting(DissolvingNotice.of(scene)),
                "stays");
    }

    static Reply stays(Scene scene) {
        return Reply.said(
                new Block.Paragraph(
                        scene.texts()
                                .line(
                                        "dissolve.stay.done",
                                        Map.of("group", scene.group().name()))));
    }

    @Override
    public Reply recorded(Scene scene, Receipt receipt) {
        return stays(scene);
    }
}
