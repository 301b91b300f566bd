package dev.vitaminb.core.command;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** The number under which a fault stands in the log: six hexadecimal digits. */
record Incident(String number) {
    static Incident next() {
        var bytes = new byte[3];
        ThreadLocalRandom.current().nextBytes(bytes);
        return new Incident(HexFormat.of().formatHex(bytes));
    }
}
