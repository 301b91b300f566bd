package dev.vitaminb.core.command;

import dev.vitaminb.core.ledger.Change;
import dev.vitaminb.core.ledger.Ledger;
import dev.vitaminb.core.ledger.Receipt;
import dev.vitaminb.core.member.Member;
import dev.vitaminb.core.text.Texts;
import java.time.Instant;

/** The command that also runs where no group is set up yet, and sets one up. */
public interface FoundingCommand extends Command {
    /** What came of trying. */
    sealed interface Founding permits Founded, Unfounded {}

    /** The group as it will be recorded, with its founder as its first member. */
    record Founded(Change change, Receipt receipt, Member founder) implements Founding {}

    /** Something is missing or wrong. */
    record Unfounded() implements Founding {}

    /** Makes a group of the arguments, if they suffice. */
    Founding found(Invocation call, Ledger.Read read, Texts texts, Instant now);

    /** Asks for what is missing or wrong, with defaults from the place and the person. */
    Reply asks(Invocation call, Texts texts);
}
