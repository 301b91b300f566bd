package dev.vitaminb.web.page;

import java.util.UUID;
import java.util.regex.Pattern;

/** The ids of what browsers send. */
final class Events {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9-]{8,64}");

    private Events() {}

    static String next() {
        return UUID.randomUUID().toString();
    }

    static boolean isId(String text) {
        return FORM.matcher(text).matches();
    }
}
