package dev.vitaminb.core.request;

import dev.vitaminb.core.charter.Verb;
import dev.vitaminb.core.command.Scene;
import java.util.OptionalInt;

/**
 * The trust a newcomer is given in advance: so many requests before anything is expected of them.
 * Nobody but the newcomer sees it.
 */
public final class Advance {
    private Advance() {}

    /** How many requests the caller of a scene has left of it; empty for whoever has none. */
    public static OptionalInt left(Scene scene) {
        int posted = posted(scene);
        var charter = scene.charter();
        return charter.has(Verb.REQUEST)
                        && scene.isNewcomer(scene.caller())
                        && posted < charter.advance()
                ? OptionalInt.of(charter.advance() - posted)
                : OptionalInt.empty();
    }

    /** How many requests the caller has ever posted here. */
    static int posted(Scene scene) {
        return Math.toIntExact(
                new Requests(scene.snapshot())
                        .all().stream()
                                .filter(request -> request.requester().equals(scene.caller().id()))
                                .count());
    }
}
