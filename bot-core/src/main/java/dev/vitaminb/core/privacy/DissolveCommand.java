package dev.vitaminb.core.privacy;

import dev.vitaminb.core.command.Call;
import dev.vitaminb.core.command.Command;
import dev.vitaminb.core.command.CommandSpec;
import dev.vitaminb.core.command.Param;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.command.Step;
import dev.vitaminb.core.export.ExportCommand;
import dev.vitaminb.core.group.Group;
import dev.vitaminb.core.group.Groups;
import dev.vitaminb.core.ledger.Change;
import dev.vitaminb.core.ledger.Due;
import dev.vitaminb.core.ledger.EntryKind;
import dev.vitaminb.core.ledger.Receipt;
import dev.vitaminb.core.text.Dates;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Button;
import dev.vitaminb.core.view.Press;
import dev.vitaminb.core.view.View;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Dissolves the whole group: after a tap, the group's name typed, and a day in which organisers can
 * take it back.
 */
public final class DissolveCommand implements Command {
    private static final String PATH = "dissolve";
    private static final Duration GRACE = Duration.ofDays(1);

    private static final Param<Sure> SURE =
            Param.choice("sure", Sure.class, "dissolve.sure").byButton();
    private static final Param<String> NAME = Param.line("name", 1, 60);

    /** Whether an organiser has read what it means. */
    enum Sure {
        YES
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named(PATH).takes(SURE, NAME).byOrganisers().changes();
    }

    @Override
    public Step run(Call call) {
        var scene = call.scene();
        var group = scene.group();
        if (group.dissolving().isPresent()) {
            return dissolving(scene, group.dissolving().get());
        }
        if (call.find(SURE).isEmpty()) {
            return explains(scene);
        }
        var name = call.find(NAME);
        if (name.isEmpty()) {
            return call.asks(List.of(NAME.required()), Map.of(SURE.name(), Sure.YES.name()));
        }
        return isNameOf(group, name.get()) ? dissolves(call) : call.says("dissolve.otherName");
    }

    private static boolean isNameOf(Group group, String typed) {
        return typed.strip().equalsIgnoreCase(group.name().strip());
    }

    private static Step dissolves(Call call) {
        var scene = call.scene();
        var end = scene.now().plus(GRACE);
        return call.records(
                Change.of(
                                scene.entry(EntryKind.GROUP_CHANGED, Groups.LABEL),
                                Groups.put(scene.group().dissolvingAt(end)))
                        .due(new Due(DissolveDuty.NAME, end))
                        .posting(DissolvingNotice.of(scene)),
                "dissolving");
    }

    private static Reply explains(Scene scene) {
        var texts = scene.texts();
        return new Reply.Said(
                new View(
                        List.of(
                                new Block.Heading(
                                        texts.line(
                                                "dissolve.heading",
                                                Map.of("group", scene.group().name()))),
                                new Block.Paragraph(texts.line("dissolve.what"))),
                        List.of(
                                ExportCommand.button(texts),
                                Button.danger(
                                        texts.say("dissolve.sure", Sure.YES),
                                        Press.of(PATH, Sure.YES)))));
    }

    private static Reply dissolving(Scene scene, Instant end) {
        var texts = scene.texts();
        return new Reply.Said(
                new View(
                        List.of(
                                new Block.Paragraph(
                                        texts.line(
                                                "dissolve.until",
                                                Map.of(
                                                        "group",
                                                        scene.group().name(),
                                                        "end",
                                                        Dates.hour(
                                                                end.atZone(scene.group().zone()),
                                                                scene.today(),
                                                                texts))))),
                        List.of(StayCommand.button(texts))));
    }

    @Override
    public Reply recorded(Scene scene, Receipt receipt) {
        return scene.group()
                .dissolving()
                .map(end -> dissolving(scene, end))
                .orElseGet(() -> StayCommand.stays(scene));
    }
}
