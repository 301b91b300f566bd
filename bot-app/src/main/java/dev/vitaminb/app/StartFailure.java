package dev.vitaminb.app;

import dev.vitaminb.redis.RedisRefused;
import java.net.BindException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.web.server.PortInUseException;

/** Tells which failures of the start are the operator's to mend, and how. */
final class StartFailure {
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
            default -> UnfitSetting.sentence(cause);
        };
    }

    private static String taken(int port) {
        return ("Port %d is taken, perhaps by another Vitamin B or another web program (\"lsof -i :%d\" tells by"
                        + " which): stop that one, or choose another port, for example PORT=%d (for the metrics it is VITAMINB_METRICS_PORT).")
                .formatted(port, port, port + 1);
    }
}
