package dev.vitaminb.core.setup;

import dev.vitaminb.core.command.Call;
import dev.vitaminb.core.command.Command;
import dev.vitaminb.core.command.CommandSpec;
import dev.vitaminb.core.command.Pages;
import dev.vitaminb.core.command.Param;
import dev.vitaminb.core.command.PartingViews;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.command.Step;
import dev.vitaminb.core.ledger.Change;
import dev.vitaminb.core.ledger.EntryKind;
import dev.vitaminb.core.ledger.Receipt;
import dev.vitaminb.core.ledger.Write;
import dev.vitaminb.core.member.Members;
import dev.vitaminb.core.member.Parting;
import dev.vitaminb.core.text.Dates;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Button;
import dev.vitaminb.core.view.Press;
import dev.vitaminb.core.view.Span;
import dev.vitaminb.core.view.View;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Shows organisers who is blocked, by number, day and reason, and lets them come back. */
public final class UnblockCommand implements Command {
    private static final String PATH = "unblock";
    private static final int A_PAGE = 6;

    private static final Param<Long> NUMBER =
            Param.whole("number", 1, Integer.MAX_VALUE).byButton();

    @Override
    public CommandSpec spec() {
        return CommandSpec.named(PATH).takes(NUMBER, Pages.PARAM).byOrganisers().changes();
    }

    @Override
    public Step run(Call call) {
        var scene = call.scene();
        var blocked =
                Parting.in(scene.snapshot()).stream()
                        .filter(Parting::isBlocked)
                        .sorted(Comparator.comparing(Parting::at).reversed())
                        .toList();
        var number = call.find(NUMBER);
        if (number.isEmpty()) {
            return blocked.isEmpty() ? call.says("unblock.nobody") : listed(call, blocked);
        }
        var theirs =
                blocked.stream()
                        .filter(parting -> parting.member().number() == number.get())
                        .toList();
        if (theirs.isEmpty()) {
            return call.says("refused.stale");
        }
        return call.records(
                Change.of(
                        scene.entry(
                                EntryKind.UNBLOCKED,
                                Members.KIND.key(theirs.getFirst().member()).label()),
                        theirs.stream().map(Parting::deletion).toArray(Write<?>[]::new)),
                "done");
    }

    private static Reply listed(Call call, List<Parting> blocked) {
        var scene = call.scene();
        var texts = scene.texts();
        // Somebody with several accounts is listed once.
        var seen = new HashSet<Object>();
        var people = blocked.stream().filter(parting -> seen.add(parting.member())).toList();
        var page = Pages.of(people, call.find(Pages.PARAM).orElse(1L), A_PAGE);
        var view =
                View.of(
                        new Block.Heading(texts.line("unblock.heading")),
                        new Block.Items(
                                page.items().stream().map(each -> item(scene, each)).toList()));
        return new Reply.Said(page.turning(view, texts, turned -> Press.of(PATH, "", turned)));
    }

    private static Block.Item item(Scene scene, Parting parting) {
        var texts = scene.texts();
        var day = Dates.day(scene.group().day(parting.at()), scene.today(), texts);
        return new Block.Item(
                texts.line(
                        "unblock.who", Map.of("number", parting.member().toString(), "day", day)),
                List.of(new Span.Plain(PartingViews.reason(texts, parting.reason()))),
                List.of(
                        Button.plain(
                                texts.say("unblock.button"), Press.of(PATH, parting.member()))));
    }

    @Override
    public Reply recorded(Scene scene, Receipt receipt) {
        return Reply.said(new Block.Paragraph(scene.texts().line("unblock.done")));
    }
}
