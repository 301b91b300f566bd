package dev.vitaminb.testkit.discord;

import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import tools.jackson.databind.JsonNode;

/** The REST interface. */
final class Rest extends Dispatcher {
    private static final String BASE = "/api/v10";
    private static final int NO_CONTENT = 204;

    private final World world;
    private final Routes routes = new Routes();

    Rest(World world) {
        this.world = world;
        new ServerRoutes(world).addTo(routes);
        new ChannelRoutes(world).addTo(routes);
        new InteractionRoutes(world).addTo(routes);
    }

    @Override
    public MockResponse dispatch(RecordedRequest request) {
        var path = request.getUrl().encodedPath();
        if (path.equals("/gateway")) {
            return world.locked(world.gateway::connected);
        }
        if (path.startsWith("/files/")) {
            return new MockResponse.Builder().code(NO_CONTENT).build();
        }
        var fault = world.faults.of(request.getMethod(), path.substring(BASE.length()));
        if (fault.isPresent()
                && fault.get().status() != 200
                && fault.get().comes() == Fault.Comes.INSTEAD) {
            return failed(fault.get());
        }
        var response = answer(request, path.substring(BASE.length()));
        if (fault.isPresent() && fault.get().comes() == Fault.Comes.AFTERWARDS) {
            world.change(() -> world.interactions.mayBeAnsweredAgain(path));
            return failed(fault.get());
        }
        fault.ifPresent(
                slow -> response.headersDelay(slow.delay().toMillis(), TimeUnit.MILLISECONDS));
        return response.build();
    }

    private static MockResponse failed(Fault fault) {
        var response = new MockResponse.Builder();
        if (fault.status() == 0) {
            return response.onRequestBody(SocketEffect.ShutdownConnection.INSTANCE)
                    .onResponseStart(SocketEffect.ShutdownConnection.INSTANCE)
                    .build();
        }
        double seconds = fault.delay().toMillis() / 1_000.0;
        var json =
                fault.status() == 429
                        ? Json.object(
                                "message",
                                "You are being rate limited.",
                                "retry_after",
                                seconds,
                                "global",
                                false)
                        : Json.object("code", 0, "message", "as a test wants it");
        if (fault.status() == 429) {
            response.setHeader("Retry-After", Long.toString((long) Math.ceil(seconds)));
            response.setHeader("X-RateLimit-Scope", "user");
            // Without it, clients take it for a limit of all requests from this machine.
            response.setHeader("Via", "1.1 google");
        }
        return response.code(fault.status())
                .setHeader("Content-Type", "application/json")
                .body(json.toString())
                .build();
    }

    private MockResponse.Builder answer(RecordedRequest request, String path) {
        var response = new MockResponse.Builder().setHeader("Content-Type", "application/json");
        try {
            var json = world.locked(() -> done(request, path));
            return json.isObject() && json.isEmpty()
                    ? response.code(NO_CONTENT)
                    : response.body(json.toString());
        } catch (Refusal refusal) {
            return response.code(refusal.status)
                    .body(
                            Json.object("code", refusal.code, "message", refusal.sentence)
                                    .toString());
        }
    }

    private JsonNode done(RecordedRequest request, String path) {
        boolean byToken = path.startsWith("/interactions") || path.startsWith("/webhooks");
        if (!byToken && !("Bot " + world.token).equals(request.getHeaders().get("Authorization"))) {
            throw new Refusal(401, 0, "401: Unauthorized");
        }
        world.calls.add(request.getMethod() + " " + path);
        return routes.done(request.getMethod(), path, Upload.of(request))
                .orElseThrow(() -> {
                    world.breaches.add("Nothing is known of " + request.getMethod() + " " + path);
                    return new Refusal(501, 0, "Not here");
                });
    }
}
