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

/** Says with how many requests newcomers are trusted before anything is expected of them. */
public final class AdvanceCommand implements Command {
    private static final String PATH = "charter.newcomers";
    private static final Param<Long> WISHES = Param.whole("wishes", 0, 20);

    static Press press() {
        return Press.of(PATH);
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named(PATH)
                .takes(WISHES)
                .byOrganisers()
                .unlisted()
                .changes()
                .where(charter -> charter.has(Verb.REQUEST));
    }

    @Override
    public Step run(Call call) {
        var charter = call.scene().charter();
        return call.find(WISHES)
                .map(wishes ->
                        EditCharterCommand.records(
                                call, charter.advancing(Math.toIntExact(wishes))))
                .orElseGet(() ->
                        call.asks(
                                List.of(WISHES.required()),
                                Map.of(WISHES.name(), Integer.toString(charter.advance()))));
    }

    @Override
    public Reply recorded(Scene scene, Receipt receipt) {
        return new Reply.Said(CharterViews.rules(scene));
    }
}
