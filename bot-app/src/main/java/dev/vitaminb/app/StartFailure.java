package dev.vitaminb.app;

import dev.vitaminb.redis.RedisRefused;
import java.net.BindException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.util.ClassUtils;

/** Tells which failures of the start are the operator's to mend, and how. */
final class StartFailure {
    private static final Map<String, String> VARIABLES =
            Map.of(
                    "vitaminb.port", "PORT",
                    "server.port", "PORT",
                    "vitaminb.playground", "VITAMINB_PLAYGROUND",
                    "vitaminb.rate.member", "VITAMINB_RATE_MEMBER",
                    "vitaminb.rate.group", "VITAMINB_RATE_GROUP");

    private StartFailure() {}

    static Optional<String> sentence(Throwable failure) {
        return causes(failure).flatMap(cause -> known(cause).stream()).findFirst();
    }

    static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }

    private static Optional<String> known(Throwable cause) {
        return switch (cause) {
            case Refusal refusal -> Optional.of(refusal.sentence());
            case RedisRefused refused -> Optional.of(refused.sentence());
            case PortInUseException taken -> Optional.of(taken(taken.getPort()));
            case BindException refused ->
                    Optional.of(
                            "The web server may not listen there (%s): choose another port, for example PORT=8081."
                                    .formatted(refused.getMessage()));
            case org.springframework.boot.context.properties.bind.BindException unfit ->
                    Optional.ofNullable(VARIABLES.get(unfit.getName().toString()))
                            .map(variable -> unfit(variable, unfit.getTarget()));
            default -> Optional.empty();
        };
    }

    private static String taken(int port) {
        return ("Port %d is taken, perhaps by another Vitamin B or another web program (\"lsof -i :%d\" tells by"
                        + " which): stop that one, or choose another port, for example PORT=%d.")
                .formatted(port, port, port + 1);
    }

    // The value itself is not repeated: it may be a secret in the wrong place.
    private static String unfit(String variable, Bindable<?> target) {
        var type = ClassUtils.resolvePrimitiveIfNecessary(target.getType().toClass());
        return "%s has an unfit value: set it to %s, or leave it unset."
                .formatted(variable, type == Boolean.class ? "true or false" : "a whole number");
    }
}
