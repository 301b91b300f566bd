package dev.vitaminb.benchmarks.roundtrips;

import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.ledger.GroupId;
import java.util.function.Supplier;

/** One command that is about to be called, once, with everything prepared for it. */
record Trial(GroupId group, Supplier<Reply> action) {}
