package dev.vitaminb.core.command;

import dev.vitaminb.core.ledger.GroupId;
import java.util.Map;
import java.util.Optional;

/** A place that asks to become a home of a group elsewhere. */
final class Joining {
    static final String PATH = "join";

    private static final String CODE = "code";

    private Joining() {}

    /** The call with its code as an argument, if it was typed in a line. */
    static Invocation reading(Invocation call) {
        return call.path().equals(PATH) && !call.line().isBlank()
                ? call.reading(Map.of(CODE, new Raw.Words(call.line().strip())))
                : call;
    }

    /** The group whose code was typed. */
    static Optional<GroupId> group(Invocation call) {
        return call.path().equals(PATH) && call.place() instanceof Place.Home
                ? Optional.ofNullable(call.arguments().get(CODE))
                        .flatMap(raw -> JoinCode.Typed.from(raw.text()))
                        .map(JoinCode.Typed::group)
                : Optional.empty();
    }
}
