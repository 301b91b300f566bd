package dev.vitaminb.core.setup;

import dev.vitaminb.core.command.Call;
import dev.vitaminb.core.command.Command;
import dev.vitaminb.core.command.CommandSpec;
import dev.vitaminb.core.command.Place;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.command.Step;
import dev.vitaminb.core.courier.Item;
import dev.vitaminb.core.group.Groups;
import dev.vitaminb.core.ledger.Change;
import dev.vitaminb.core.ledger.EntryKind;
import dev.vitaminb.core.ledger.Receipt;
import dev.vitaminb.core.ledger.Snapshot;
import dev.vitaminb.core.view.Block;
import java.util.List;
import java.util.function.Function;

/**
 * From now on the bot posts in the part of its home in which this is called. What is pinned comes
 * along.
 */
public final class HereCommand implements Command {
    private final Function<Snapshot, List<Item>> pinned;

    /**
     * @param pinned the cards of a group that are pinned in each home
     */
    public HereCommand(Function<Snapshot, List<Item>> pinned) {
        this.pinned = pinned;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("here").byOrganisers().changes();
    }

    @Override
    public Step run(Call call) {
        if (!(call.invocation().place() instanceof Place.Home place)) {
            return call.says("here.inTheHome");
        }
        var group = call.scene().group();
        var home = group.home(place.address()).orElseThrow();
        if (home.channel().equals(place.channel())) {
            return call.says("here.already");
        }
        return call.records(
                Change.of(
                                call.scene().entry(EntryKind.GROUP_CHANGED, Groups.LABEL),
                                Groups.put(group.posting(home, place.channel())))
                        .posting(
                                pinned.apply(call.scene().snapshot()).stream()
                                        .flatMap(card -> card.to(List.of(home)).stream())
                                        .toList()),
                "here");
    }

    @Override
    public Reply recorded(Scene scene, Receipt receipt) {
        return Reply.said(new Block.Paragraph(scene.texts().line("here.done")));
    }
}
