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

/** Says in the club's own words why a request does not fit here, and what would. */
public final class RefusalCommand implements Command {
    private static final String PATH = "charter.refusal";
    private static final Param<String> RULE = Param.text("rule", 0, 300);
    private static final Param<String> INSTEAD = Param.text("instead", 0, 300);

    static Press press() {
        return Press.of(PATH);
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named(PATH)
                .takes(RULE, INSTEAD)
                .byOrganisers()
                .unlisted()
                .changes()
                .where(charter -> charter.has(Verb.REQUEST));
    }

    @Override
    public Step run(Call call) {
        var charter = call.scene().charter();
        if (call.isBare() && !call.emptied(RULE)) {
            return call.asks(
                    List.of(RULE, INSTEAD),
                    Map.of(RULE.name(), charter.rule(), INSTEAD.name(), charter.instead()));
        }
        return EditCharterCommand.records(
                call,
                charter.saying(
                        call.told(RULE, charter.rule(), ""),
                        call.told(INSTEAD, charter.instead(), "")));
    }

    @Override
    public Reply recorded(Scene scene, Receipt receipt) {
        return new Reply.Said(CharterViews.rules(scene));
    }
}
