package dev.vitaminb.app;

import java.net.InetAddress;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.util.ClassUtils;

/** Tells which setting cannot be read as what it should be. */
final class UnfitSetting {
    private static final Map<String, String> VARIABLES =
            Map.of(
                    "vitaminb.port", "PORT",
                    "server.port", "PORT",
                    "vitaminb.metrics.port", "VITAMINB_METRICS_PORT",
                    "management.server.address", "VITAMINB_METRICS_ADDRESS",
                    "vitaminb.playground", "VITAMINB_PLAYGROUND",
                    "vitaminb.send-limits", "VITAMINB_SEND_LIMITS",
                    "vitaminb.rate.member", "VITAMINB_RATE_MEMBER",
                    "vitaminb.rate.group", "VITAMINB_RATE_GROUP");

    private UnfitSetting() {}

    static Optional<String> sentence(Throwable cause) {
        return cause instanceof BindException unfit
                ? Optional.ofNullable(VARIABLES.get(unfit.getName().toString()))
                        .map(variable -> sentence(variable, unfit.getTarget()))
                : Optional.empty();
    }

    // The value itself is not repeated: it may be a secret in the wrong place.
    private static String sentence(String variable, Bindable<?> target) {
        var type = ClassUtils.resolvePrimitiveIfNecessary(target.getType().toClass());
        return "%s has an unfit value: set it to %s, or leave it unset."
                .formatted(variable, fit(type));
    }

    private static String fit(Class<?> type) {
        if (type == InetAddress.class) {
            return "an address of this machine, such as 127.0.0.1";
        }
        return type == Boolean.class ? "true or false" : "a whole number";
    }
}
