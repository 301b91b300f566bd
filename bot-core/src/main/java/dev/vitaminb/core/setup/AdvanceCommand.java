package dev.vitaminb.core.setup;

import dev.vitaminb.core.charter.Verb;
import dev.vitaminb.core.command.Call;
import dev.vitaminb.core.command.Command;
import dev.vitaminb.core.command.CommandSpec;
import dev.vitaminb.core.command.Param;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.command.Step;
import dev.vitaminb.core.ledger.Receipt;
import dev.vitaminb.core.view.Press;
import java.util.List;
import java.util.Map;

/** Says with how many requests, and for how long, newcomers are trusted. */
public final class AdvanceCommand implements Command {
    private static final String PATH = "charter.newcomers";
    private static final Param<Long> WISHES = Param.whole("wishes", 0, 20);
    private static final Param<Long> WEEKS = Param.whole("weeks", 1, 52);

    static Press press() {
        return Press.of(PATH);
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named(PATH)
                .takes(WISHES, WEEKS)
                .byOrganisers()
                .unlisted()
                .changes()
                .where(charter -> charter.has(Verb.REQUEST));
    }

    @Override
    public Step run(Call call) {
        var charter = call.scene().charter();
        if (call.isBare()) {
            return call.asks(
                    List.of(WISHES, WEEKS),
                    Map.of(
                            WISHES.name(), Integer.toString(charter.advance()),
                            WEEKS.name(), Integer.toString(charter.newcomerWeeks())));
        }
        return EditCharterCommand.records(
                call,
                charter.advancing(
                        call.find(WISHES).map(Math::toIntExact).orElse(charter.advance()),
                        call.find(WEEKS).map(Math::toIntExact).orElse(charter.newcomerWeeks())));
    }

    @Override
    public Reply recorded(Scene scene, Receipt receipt) {
        return new Reply.Said(CharterViews.rules(scene));
    }
}
