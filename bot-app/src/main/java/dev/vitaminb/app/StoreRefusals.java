package dev.vitaminb.app;

import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisCommandTimeoutException;
import io.netty.channel.ConnectTimeoutException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/** What a failed visit to a Redis means to the operator. No password is ever part of it. */
final class StoreRefusals {
    private StoreRefusals() {}

    static Refusal from(Store store, Throwable failure) {
        return new Refusal(
                StartFailure.causes(failure)
                        .flatMap(cause -> known(store, cause).stream())
                        .findFirst()
                        .orElseGet(() -> unknown(store)));
    }

    private static Optional<String> known(Store store, Throwable cause) {
        var place = store.place();
        return switch (cause) {
            case UnknownHostException _ ->
                    Optional.of(
                            "The host %s of REDIS_URL is unknown: correct the name, or look to the network."
                                    .formatted(store.uri().getHost()));
            case ConnectTimeoutException _ -> Optional.of(silent(place));
            case RedisCommandTimeoutException _ -> Optional.of(silent(place));
            case TimeoutException _ -> Optional.of(silent(place));
            case ConnectException _ ->
                    Optional.of(
                            "No Redis listens at %s: start it, or correct REDIS_URL, or leave that unset to use one of the bot's own."
                                    .formatted(place));
            case SSLException _ ->
                    Optional.of(
                            "TLS with the Redis at %s failed: check its certificate, or write redis:// in REDIS_URL if it speaks without TLS."
                                    .formatted(place));
            case RedisCommandExecutionException answer ->
                    Optional.of(answered(place, String.valueOf(answer.getMessage())));
            default -> Optional.empty();
        };
    }

    private static String silent(String place) {
        return "The Redis at %s gives no answer: see whether it runs, whether a firewall is in between, and whether it wants rediss:// in REDIS_URL."
                .formatted(place);
    }

    private static String answered(String place, String answer) {
        var code = answer.replaceFirst("(?s)\\s.*", "");
        return switch (code) {
            case "WRONGPASS" ->
                    "The Redis at %s does not accept the user or the password: correct them in REDIS_URL."
                            .formatted(place);
            case "NOAUTH" ->
                    "The Redis at %s wants a password: write it into REDIS_URL, as in redis://user:password@host:6379."
                            .formatted(place);
            case "NOPERM" ->
                    "The Redis at %s does not let this user do what the bot needs: allow it all commands and keys, or name another user in REDIS_URL."
                            .formatted(place);
            case "LOADING" ->
                    "The Redis at %s still loads its data: start again when it has done so."
                            .formatted(place);
            case "READONLY" ->
                    "The Redis at %s is a replica and takes no writes: name its master in REDIS_URL."
                            .formatted(place);
            case "MISCONF", "OOM" ->
                    "The Redis at %s takes no writes at present (%s): see its log, and give it disk or memory."
                            .formatted(place, code);
            default ->
                    answer.contains("AUTH")
                            ? "The Redis at %s does not know the password that REDIS_URL gives: set it there, or take it out of REDIS_URL."
                                    .formatted(place)
                            : unknown(place);
        };
    }

    private static String unknown(Store store) {
        return unknown(store.place());
    }

    private static String unknown(String place) {
        return "What answers at %s does not behave like a Redis: correct REDIS_URL."
                .formatted(place);
    }
}
