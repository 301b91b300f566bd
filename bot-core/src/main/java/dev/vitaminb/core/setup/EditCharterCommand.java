package dev.vitaminb.core.setup;

import dev.vitaminb.core.charter.Charter;
import dev.vitaminb.core.charter.Charters;
import dev.vitaminb.core.charter.Ranks;
import dev.vitaminb.core.charter.RequestKind;
import dev.vitaminb.core.command.Call;
import dev.vitaminb.core.command.ChoicesType;
import dev.vitaminb.core.command.Command;
import dev.vitaminb.core.command.CommandSpec;
import dev.vitaminb.core.command.Param;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.command.Step;
import dev.vitaminb.core.group.Groups;
import dev.vitaminb.core.ledger.Change;
import dev.vitaminb.core.ledger.EntryKind;
import dev.vitaminb.core.ledger.Receipt;
import dev.vitaminb.core.view.Press;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Changes what the group's rules say: a new charter; what is open keeps the one it was made under.
 */
public final class EditCharterCommand implements Command {
    private static final String PATH = "charter.edit";

    private static final ChoicesType<RequestKind> ALL_KINDS =
            ChoicesType.of(RequestKind.class, "kind");

    private static final Param<Set<RequestKind>> KINDS = Param.of("kinds", ALL_KINDS);
    private static final Param<Ranks> RANKS = Param.choice("ranks", Ranks.class, "ranks");
    private static final Param<Long> OPEN = Param.whole("open", 1, 10);
    private static final Param<Long> DAYS = Param.whole("days", 1, 90);

    static Press press() {
        return Press.of(PATH);
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named(PATH)
                .takes(KINDS, RANKS, OPEN, DAYS)
                .byOrganisers()
                .unlisted()
                .changes()
                .where(charter -> !charter.isSealed());
    }

    @Override
    public Step run(Call call) {
        var scene = call.scene();
        var charter = scene.charter();
        if (call.isBare()) {
            return call.asks(List.of(KINDS, RANKS, OPEN, DAYS), present(scene));
        }
        var kinds = call.find(KINDS).orElse(charter.kinds());
        if (kinds.isEmpty()) {
            return call.says("charter.edit.noKinds");
        }
        return records(
                call,
                charter.with(
                        kinds,
                        call.find(RANKS).orElse(charter.ranks()),
                        call.find(OPEN).map(Math::toIntExact).orElse(charter.openRequests()),
                        call.find(DAYS).map(Math::toIntExact).orElse(charter.requestDays())));
    }

    /** The change to a new charter. */
    static Step records(Call call, Charter next) {
        var scene = call.scene();
        return call.records(
                Change.of(
                        scene.entry(EntryKind.GROUP_CHANGED, Groups.LABEL),
                        Charters.put(next),
                        Groups.put(scene.group().under(next.number()))),
                "changed");
    }

    private static Map<String, String> present(Scene scene) {
        var charter = scene.charter();
        var values = new HashMap<String, String>();
        values.put(KINDS.name(), ALL_KINDS.text(charter.kinds(), scene));
        values.put(RANKS.name(), charter.ranks().name());
        values.put(OPEN.name(), Integer.toString(charter.openRequests()));
        values.put(DAYS.name(), Integer.toString(charter.requestDays()));
        return values;
    }

    @Override
    public Reply recorded(Scene scene, Receipt receipt) {
        return new Reply.Said(CharterViews.rules(scene));
    }
}
