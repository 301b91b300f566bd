package dev.vitaminb.core.setup;

import dev.vitaminb.core.command.Call;
import dev.vitaminb.core.command.Command;
import dev.vitaminb.core.command.CommandSpec;
import dev.vitaminb.core.command.Param;
import dev.vitaminb.core.command.Place;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.command.Step;
import dev.vitaminb.core.group.Groups;
import dev.vitaminb.core.group.Home;
import dev.vitaminb.core.group.MembersRole;
import dev.vitaminb.core.ledger.Change;
import dev.vitaminb.core.ledger.EntryKind;
import dev.vitaminb.core.ledger.Receipt;
import dev.vitaminb.core.view.Block;
import java.util.Map;
import java.util.Optional;

/** Says which role makes a member of whoever is in a home; without one, everybody is. */
public final class MembersRoleCommand implements Command {
    private static final Param<MembersRole> ROLE = Param.role("role");

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("membersrole").takes(ROLE).byOrganisers().onDiscord().changes();
    }

    @Override
    public Step run(Call call) {
        var role = call.find(ROLE);
        var group = call.scene().group();
        var home =
                call.invocation().place() instanceof Place.Home place
                        ? group.home(place.address())
                        : Optional.<Home>empty();
        if (home.isEmpty()) {
            return call.says("membersrole.inTheHome");
        }
        if (home.get().membersRole().equals(role)) {
            return call.says("membersrole.already");
        }
        return call.records(
                Change.of(
                        call.scene().entry(EntryKind.GROUP_CHANGED, Groups.LABEL),
                        Groups.put(group.counting(home.get(), role))),
                role.isPresent() ? "role" : "everybody",
                home.get().number());
    }

    @Override
    public Reply recorded(Scene scene, Receipt receipt) {
        var role =
                scene.group().homes().stream()
                        .filter(home ->
                                Integer.toString(home.number()).equals(receipt.ids().getFirst()))
                        .flatMap(home -> home.membersRole().stream())
                        .findFirst();
        return Reply.said(
                new Block.Paragraph(
                        role.map(it ->
                                        scene.texts()
                                                .line(
                                                        "membersrole.done",
                                                        Map.of("role", it.name())))
                                .orElseGet(() -> scene.texts().line("membersrole.everybody"))));
    }
}
