package dev.vitaminb.core.setup;

import dev.vitaminb.core.charter.Retention;
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

/**
 * Says how long the group keeps words, up to the longest that is allowed; from the next night on it
 * holds for all there is.
 */
public final class RetentionCommand implements Command {
    private static final String PATH = "charter.retention";

    private static final Param<Long> WORDS =
            Param.whole("words", Retention.FEWEST_WORDS, Retention.MOST_WORDS);
    private static final Param<Long> CONTACTS =
            Param.whole("contacts", Retention.FEWEST_CONTACTS, Retention.MOST_CONTACTS);

    static Press press() {
        return Press.of(PATH);
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named(PATH)
                .takes(WORDS, CONTACTS)
                .byOrganisers()
                .unlisted()
                .changes()
                .where(charter -> !charter.isSealed());
    }

    @Override
    public Step run(Call call) {
        var present = call.scene().charter().retention();
        if (call.isBare()) {
            return call.asks(
                    List.of(WORDS, CONTACTS),
                    Map.of(
                            WORDS.name(), Integer.toString(present.words()),
                            CONTACTS.name(), Integer.toString(present.contacts())));
        }
        return EditCharterCommand.records(
                call,
                call.scene()
                        .charter()
                        .keeping(
                                new Retention(
                                        call.find(WORDS)
                                                .map(Math::toIntExact)
                                                .orElse(present.words()),
                                        call.find(CONTACTS)
                                                .map(Math::toIntExact)
                                                .orElse(present.contacts()))));
    }

    @Override
    public Reply recorded(Scene scene, Receipt receipt) {
        return new Reply.Said(CharterViews.rules(scene));
    }
}
