package dev.vitaminb.core.people;

import dev.vitaminb.core.ledger.GroupId;
import dev.vitaminb.core.ledger.Ledger;
import dev.vitaminb.core.ledger.Ledger.Committed;
import dev.vitaminb.core.ledger.Receipt;
import dev.vitaminb.core.ledger.Snapshot;
import dev.vitaminb.core.people.PeopleFile.Read;
import dev.vitaminb.core.text.Texts;
import dev.vitaminb.core.text.Voice;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** A list that the operator imports, without anybody of the group; organisers can undo it. */
public final class OperatorImport {
    private static final int TRIES = 5;
    private static final Texts TEXTS = Texts.in(Voice.ENGLISH);

    private final Ledger ledger;
    private final InstantSource clock;

    public OperatorImport(Ledger ledger, InstantSource clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What comes of a list. */
    public sealed interface Outcome {
        /**
         * Nothing is recorded yet.
         *
         * @param leftOut a sentence for each line that is left out
         */
        record Looked(int people, List<String> leftOut) implements Outcome {}

        record Recorded(int people) implements Outcome {}

        /** The list as a whole cannot be used; nothing was recorded. */
        record Refused(String why) implements Outcome {}
    }

    /** What would be recorded. */
    public Outcome look(GroupId group, String list) {
        return switch (read(snapshot(group), list)) {
            case Read.Refused(var fault) -> refused(fault);
            case Read.Listed listed ->
                    new Outcome.Looked(
                            listed.people().size(),
                            listed.wrong().stream().map(OperatorImport::leftOut).toList());
        };
    }

    /**
     * Records it, in the bot's own name.
     *
     * @throws IllegalStateException if others kept being faster; nothing was recorded
     */
    public Outcome record(GroupId group, String list) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            var snapshot = snapshot(group);
            if (!(read(snapshot, list) instanceof Read.Listed listed)) {
                return look(group, list);
            }
            if (listed.people().isEmpty()) {
                return new Outcome.Recorded(0);
            }
            if (committed(snapshot, listed) instanceof Committed.Recorded) {
                return new Outcome.Recorded(listed.people().size());
            }
        }
        throw new IllegalStateException("Others kept being faster");
    }

    private Committed committed(Snapshot snapshot, Read.Listed listed) {
        var now = clock.instant();
        return ledger.commit(
                new Ledger.Commit(
                        snapshot,
                        "",
                        "",
                        Importing.change(listed.people(), snapshot, 0, now),
                        new Receipt("", "", List.of()),
                        now));
    }

    private Snapshot snapshot(GroupId group) {
        return ledger.read(Ledger.Question.of(group)).snapshot();
    }

    private Read read(Snapshot snapshot, String list) {
        return PeopleFile.read(list, snapshot, clock.instant());
    }

    private static Outcome refused(PeopleFile.Fault fault) {
        return new Outcome.Refused(
                TEXTS.say("import.fault." + fault, Map.of("most", PeopleFile.MOST_PEOPLE)));
    }

    private static String leftOut(PeopleFile.Wrong wrong) {
        return TEXTS.say("import.line", Map.of("line", wrong.line()))
                + ": "
                + TEXTS.say("import.why", wrong.why());
    }
}
