package dev.vitaminb.testkit.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What the REST interface can be asked for. */
final class Routes {
    private final List<Route> all = new ArrayList<>();

    /** What is done for a request; the answer is JSON, an empty object is no content. */
    @FunctionalInterface
    interface Deed {
        JsonNode done(Matcher path, Upload body);
    }

    private record Route(String method, Pattern path, Deed deed) {}

    void add(String method, String path, Deed deed) {
        all.add(new Route(method, Pattern.compile(path), deed));
    }

    /** Does what is asked for; empty if nothing is known of it. */
    Optional<JsonNode> done(String method, String path, Upload body) {
        for (var route : all) {
            var matcher = route.path.matcher(path);
            if (route.method.equals(method) && matcher.matches()) {
                return Optional.of(route.deed.done(matcher, body));
            }
        }
        return Optional.empty();
    }
}
