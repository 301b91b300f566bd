package dev.vitaminb.core.command;

import dev.vitaminb.core.ledger.RecordKind;
import dev.vitaminb.core.member.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * A command that somebody has begun: its path and the arguments given so far, for their eyes only.
 *
 * @param id eight letters or digits
 */
public record Draft(
        String id, MemberId owner, String path, Map<String, String> arguments, Instant made)
        implements Owned {
    /** Drafts are no part of a group's state: only who presses their buttons reads them. */
    public static final RecordKind<Draft> KIND = RecordKind.named("draft", Draft.class);

    private static final Duration KEPT = Duration.ofDays(7);

    public Draft {
        arguments = Map.copyOf(arguments);
    }

    /** Whether nobody has gone on with it for so long that nobody will. */
    public boolean isTooOld(Instant now) {
        return made.plus(KEPT).isBefore(now);
    }

    // It holds words that nobody else has seen.
    @Override
    public boolean isOpenToOrganisers() {
        return false;
    }

    /** The same arguments for another command. */
    public Draft to(String otherPath) {
        return new Draft(id, owner, otherPath, arguments, made);
    }

    /** The arguments as a command takes them. */
    public Map<String, Raw> raw() {
        var raw = new HashMap<String, Raw>();
        arguments.forEach((name, text) -> raw.put(name, new Raw.Words(text)));
        return raw;
    }
}
