package dev.vitaminb.benchmarks.footprint;

import java.net.http.HttpRequest;
import java.util.Map;

/** What the skeleton can do: count. */
record Counts() implements Commands {
    @Override
    public HttpRequest number(int which, String origin) {
        return Commands.form(origin, "/count", Map.of("text", "the " + which + ". request"));
    }
}
