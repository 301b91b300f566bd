package dev.vitaminb.core.setup;

import dev.vitaminb.core.charter.Charter;
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

/** Adds something that members can do here, or takes it away: a new charter. */
public final class SwitchVerbCommand implements Command {
    private static final String PATH = "charter.switch";

    private static final Param<Verb> VERB =
            Param.choice("verb", Verb.class, "verb").required().byButton();
    private static final Param<Wanted> WANTED =
            Param.choice("wanted", Wanted.class, "charter.wanted").required().byButton();

    /** Says what is wanted, so that pressing twice is pressing once. */
    enum Wanted {
        ON,
        OFF
    }

    static Press press(Verb verb, Charter present) {
        return Press.of(PATH, verb, present.has(verb) ? Wanted.OFF : Wanted.ON);
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named(PATH)
                .takes(VERB, WANTED)
                .byOrganisers()
                .unlisted()
                .changes()
                .where(charter -> !charter.isSealed());
    }

    @Override
    public Step run(Call call) {
        var charter = call.scene().charter();
        var verb = call.get(VERB);
        if (charter.has(verb) == (call.get(WANTED) == Wanted.ON)) {
            return new Reply.Said(CharterViews.rules(call.scene()));
        }
        var next = charter.switching(verb);
        return next.isSealed()
                ? call.says("charter.switch.last")
                : EditCharterCommand.records(call, next);
    }

    @Override
    public Reply recorded(Scene scene, Receipt receipt) {
        return new Reply.Said(CharterViews.rules(scene));
    }
}
