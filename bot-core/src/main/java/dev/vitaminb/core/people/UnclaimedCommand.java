package dev.vitaminb.core.people;

import dev.vitaminb.core.command.Call;
import dev.vitaminb.core.command.Command;
import dev.vitaminb.core.command.CommandSpec;
import dev.vitaminb.core.command.Pages;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.command.Step;
import dev.vitaminb.core.member.Member;
import dev.vitaminb.core.text.Dates;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Button;
import dev.vitaminb.core.view.Press;
import dev.vitaminb.core.view.Span;
import dev.vitaminb.core.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whom a list named and who have not come yet, paged; for organisers only. */
public final class UnclaimedCommand implements Command {
    private static final String PATH = "unclaimed";
    private static final int A_PAGE = 6;

    /** Shows them. */
    public static Press press() {
        return Press.of(PATH);
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named(PATH).takes(Pages.PARAM).byOrganisers().unlisted();
    }

    @Override
    public Step run(Call call) {
        var scene = call.scene();
        var texts = scene.texts();
        var people = scene.members().unclaimed();
        if (people.isEmpty()) {
            return call.says("unclaimed.none");
        }
        var page = Pages.of(people, call.find(Pages.PARAM).orElse(1L), A_PAGE);
        int expected = scene.members().expected().size();
        var blocks = new ArrayList<Block>();
        var coming = page.items().stream().filter(it -> !it.isInNoChat()).toList();
        if (!coming.isEmpty()) {
            blocks.add(
                    new Block.Heading(texts.line("unclaimed.heading", Map.of("count", expected))));
            blocks.add(
                    new Block.Note(
                            texts.line("unclaimed.note", Map.of("days", Unclaimed.DAYS_KEPT))));
            blocks.add(items(coming, scene));
        }
        var inNoChat = page.items().stream().filter(Member::isInNoChat).toList();
        if (!inNoChat.isEmpty()) {
            blocks.add(
                    new Block.Heading(
                            texts.line(
                                    "unclaimed.inNoChat.heading",
                                    Map.of("count", people.size() - expected))));
            blocks.add(new Block.Note(texts.line("unclaimed.inNoChat.note")));
            blocks.add(items(inNoChat, scene));
        }
        return new Reply.Said(
                page.turning(new View(blocks, List.of()), texts, number -> Press.of(PATH, number))
                        .with(inviting(expected, scene))
                        .with(undoing(people, scene)));
    }

    private static Block.Items items(List<Member> people, Scene scene) {
        return new Block.Items(people.stream().map(it -> item(it, scene)).toList());
    }

    private static List<Button> inviting(int expected, Scene scene) {
        return expected == 0
                ? List.of()
                : List.of(
                        Button.primary(
                                scene.texts().say("invite.everybody"), InviteCommand.press()));
    }

    private static List<Button> undoing(List<Member> people, Scene scene) {
        return people.stream()
                .map(member -> member.imported().orElseThrow().batch())
                .distinct()
                .filter(batch -> !Unclaimed.hasArrivals(batch, scene.snapshot()))
                .limit(2)
                .map(batch ->
                        Button.danger(
                                scene.texts()
                                        .say(
                                                "unclaimed.undo",
                                                Map.of(
                                                        "count",
                                                        Unclaimed.of(batch, scene.snapshot())
                                                                .size())),
                                UndoImportCommand.press(batch)))
                .toList();
    }

    private static Block.Item item(Member member, Scene scene) {
        var texts = scene.texts();
        var imported = member.imported().orElseThrow();
        var detail =
                imported.agreed()
                        .map(day ->
                                texts.say(
                                        "unclaimed.agreedOn",
                                        Map.of("day", Dates.day(day, scene.today(), texts))))
                        .orElseGet(() ->
                                texts.say(
                                        "unclaimed.until",
                                        Map.of(
                                                "day",
                                                Dates.day(
                                                        Unclaimed.goes(imported, scene.group()),
                                                        scene.today(),
                                                        texts))));
        var buttons = new ArrayList<Button>();
        buttons.add(Button.plain(texts.say("invite.button"), InviteCommand.press(member)));
        if (imported.agreed().isEmpty()) {
            buttons.add(
                    Button.plain(
                            texts.say("unclaimed.agreed.button"),
                            AgreedPersonCommand.press(member)));
        }
        buttons.add(
                Button.danger(
                        texts.say("unclaimed.forget.button"), ForgetPersonCommand.press(member)));
        return new Block.Item(
                List.of(new Span.Strong(member.name())), List.of(new Span.Plain(detail)), buttons);
    }
}
