package dev.vitaminb.redis;

import dev.vitaminb.redis.RedisRefused.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Picks the engine that may open a folder: the one that wrote it, else a newer one of the same
 * product.
 */
record EngineChoice(DataFolder folder, Platform platform) {
    private static final String OTHERWISE =
            "use docker compose, or set REDIS_URL to a Redis of your own";

    Engine from(List<EngineSource> sources) {
        if (platform.isWindows()) {
            throw new RedisRefused(
                    Reason.NO_ENGINE,
                    "No Redis can be started by this program on Windows: " + OTHERWISE + ".");
        }
        var origin = folder.origin();
        var usable = new ArrayList<Engine>();
        var complaints = new ArrayList<String>();
        for (var source : sources) {
            switch (look(source)) {
                case Engine.Found.Usable(var engine) when origin.prefers(engine) -> {
                    return engine;
                }
                case Engine.Found.Usable(var engine) -> usable.add(engine);
                case Engine.Found.Unusable(var why) -> complaints.add(why);
            }
        }
        if (usable.isEmpty()) {
            throw noEngine(complaints);
        }
        return usable.stream()
                .filter(origin::admits)
                .findFirst()
                .orElseThrow(() -> notTheirs(origin, usable));
    }

    private Engine.Found look(EngineSource source) {
        return switch (source) {
            case EngineSource.Installed(var executable) -> Engine.ask(executable);
            case EngineSource.Shipped() -> ShippedEngine.unpackedFor(platform, folder.engines());
        };
    }

    private static RedisRefused noEngine(List<String> complaints) {
        return new RedisRefused(
                Reason.NO_ENGINE,
                "No Redis that runs here was found (%s): install redis-server or valkey-server %s or newer, %s."
                        .formatted(String.join("; ", complaints), EngineVersion.OLDEST, OTHERWISE));
    }

    private RedisRefused notTheirs(Origin origin, List<Engine> usable) {
        var found = usable.stream().map(Engine::title).distinct().collect(Collectors.joining(", "));
        var reason =
                origin instanceof Origin.Signed(var product, _)
                                && usable.stream().noneMatch(engine -> engine.product() == product)
                        ? Reason.DATA_OF_OTHER_ENGINE
                        : Reason.DATA_OF_NEWER_ENGINE;
        return new RedisRefused(
                reason,
                "The data in %s was written by %s and only %s was found: install %s, or move the folder aside to begin with an empty one."
                        .formatted(folder.path(), origin.writer(), found, origin.remedy()));
    }
}
