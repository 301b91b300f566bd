package dev.vitaminb.core.command;

import dev.vitaminb.core.ledger.Change;
import dev.vitaminb.core.ledger.Receipt;
import java.util.Map;

/** What a command wants to happen next. */
public sealed interface Step permits Reply, Step.Recording, Step.Continue {
    /** Record the change, then answer by {@link Command#recorded} from the receipt. */
    record Recording(Change change, Receipt receipt) implements Step {}

    /**
     * Run another command in the same scene, as if it had been called with these arguments; what it
     * records is recorded together with {@code also}.
     */
    record Continue(String path, Map<String, Raw> arguments, Change also) implements Step {}
}
