package dev.vitaminb.core.setup;

import dev.vitaminb.core.command.Call;
import dev.vitaminb.core.command.Command;
import dev.vitaminb.core.command.CommandSpec;
import dev.vitaminb.core.command.JoinCode;
import dev.vitaminb.core.command.JoinCodeType;
import dev.vitaminb.core.command.Param;
import dev.vitaminb.core.command.Place;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.command.Step;
import dev.vitaminb.core.group.Groups;
import dev.vitaminb.core.ledger.Change;
import dev.vitaminb.core.ledger.EntryKind;
import dev.vitaminb.core.ledger.Receipt;
import dev.vitaminb.core.ledger.RecordKey;
import dev.vitaminb.core.ledger.Write;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Span;
import java.util.List;
import java.util.Map;

/**
 * Gives organisers a code; typed at another place by somebody who administrates it, that place
 * becomes one more home of the group.
 */
public final class JoinCommand implements Command {
    private static final String PATH = "join";
    private static final String MADE = "made";

    private static final Param<String> CODE = Param.of("code", new JoinCodeType());

    @Override
    public CommandSpec spec() {
        return CommandSpec.named(PATH).takes(CODE).settingUp().changes();
    }

    @Override
    public Step run(Call call) {
        var scene = call.scene();
        var code = call.find(CODE);
        if (code.isEmpty()) {
            var made = JoinCode.made(scene.now());
            return call.records(Change.unrecorded(Write.put(JoinCode.KEY, made)), MADE, made.id());
        }
        // A place that is no home got here by a code that opens this group.
        if (!(call.invocation().place() instanceof Place.Home place)) {
            return call.says("join.inThePlace");
        }
        var group = scene.group();
        if (group.home(place.address()).isPresent()) {
            return call.says("join.hasGroup", Map.of("group", group.name()));
        }
        return call.records(
                Change.of(
                        scene.entry(EntryKind.GROUP_CHANGED, Groups.LABEL),
                        Groups.put(group.withHome(place.address(), place.channel())),
                        Write.delete(JoinCode.KEY)),
                "joined");
    }

    @Override
    public List<RecordKey<?>> reads(Receipt receipt) {
        return receipt.outcome().equals(MADE) ? List.of(JoinCode.KEY) : List.of();
    }

    @Override
    public Reply recorded(Scene scene, Receipt receipt) {
        var group = Map.of("group", scene.group().name());
        if (!receipt.outcome().equals(MADE)) {
            return Reply.said(new Block.Paragraph(scene.texts().line("join.joined", group)));
        }
        var code = scene.named().find(JoinCode.KEY).filter(made -> made.id().equals(receipt.id(0)));
        if (code.isEmpty()) {
            return Reply.said(new Block.Paragraph(scene.texts().line("join.used")));
        }
        return Reply.said(
                new Block.Paragraph(scene.texts().line("join.code", group)),
                new Block.Paragraph(
                        List.of(
                                new Span.Strong(
                                        "/"
                                                + scene.texts().say("join.name")
                                                + " "
                                                + code.get().said(scene.snapshot().group())))));
    }
}
