package dev.vitaminb.core.command;

import java.util.HashMap;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

/** Makes drafts of what somebody has begun. */
public final class Drafts {
    private static final int ID_CHARACTERS = 8;

    private Drafts() {}

    /** What was called, kept for its caller. */
    public static Draft of(Invocation call, Scene scene) {
        var arguments = new HashMap<String, String>();
        call.arguments().forEach((name, raw) -> arguments.put(name, scene.typed(raw)));
        return new Draft(newId(), scene.actor().id(), call.path(), arguments, scene.now());
    }

    private static String newId() {
        long bits = ThreadLocalRandom.current().nextLong() >>> 1;
        var id = "0".repeat(ID_CHARACTERS) + Long.toString(bits, 36);
        return id.substring(id.length() - ID_CHARACTERS).toLowerCase(Locale.ROOT);
    }
}
