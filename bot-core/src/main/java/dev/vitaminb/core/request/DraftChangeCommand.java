package dev.vitaminb.core.request;

import dev.vitaminb.core.command.Call;
import dev.vitaminb.core.command.Command;
import dev.vitaminb.core.command.CommandSpec;
import dev.vitaminb.core.command.Draft;
import dev.vitaminb.core.command.DraftType;
import dev.vitaminb.core.command.Param;
import dev.vitaminb.core.command.Raw;
import dev.vitaminb.core.command.Step;
import dev.vitaminb.core.ledger.Change;
import dev.vitaminb.core.ledger.Write;
import dev.vitaminb.core.view.Press;
import java.util.HashMap;
import java.util.List;

/** Opens a draft in a form, with everything that a request can say; sending it posts it. */
public final class DraftChangeCommand implements Command {
    private static final String PATH = "draft.change";

    private static final Param<Draft> DRAFT =
            Param.of("draft", new DraftType()).required().byButton();

    private static final List<Param<?>> FIELDS =
            List.of(
                    RequestParams.TEXT,
                    RequestParams.KIND,
                    RequestParams.EFFORT,
                    RequestParams.UNTIL,
                    RequestParams.HELPERS);

    static Press press(Draft draft) {
        return Press.of(PATH, draft.id());
    }

    @Override
    public CommandSpec spec() {
        return Requests.command(PATH)
                .takes(
                        DRAFT,
                        RequestParams.TEXT,
                        RequestParams.KIND,
                        RequestParams.EFFORT,
                        RequestParams.UNTIL,
                        RequestParams.HELPERS)
                .byOwnerOf(DRAFT)
                .unlisted()
                .changes();
    }

    @Override
    public Step run(Call call) {
        var draft = call.get(DRAFT);
        if (call.bound().size() == 1) {
            var values = new HashMap<>(draft.arguments());
            values.put("draft", draft.id());
            return call.asks(FIELDS, values);
        }
        var arguments = new HashMap<String, Raw>(draft.raw());
        arguments.putAll(call.invocation().arguments());
        arguments.remove("draft");
        return new Step.Continue(
                draft.path(),
                arguments,
                Change.unrecorded(Write.delete(Draft.KIND.key(draft.id()))));
    }
}
