package dev.vitaminb.app;

import io.lettuce.core.RedisURI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.UriUtils;

/** Reads {@code REDIS_URL}. */
final class RedisAddress {
    // Not RedisURI.create, which takes half a password for the host when it has a raw # or ?, and
    // not java.net.URI, which knows no underscore in a host's name.
    private static final Pattern ADDRESS =
            Pattern.compile(
                    """
                    redis(?<tls>s?)://
                    (?: (?: (?<user> [^:@/?\\#]*) : )? (?<password> [^:@/?\\#]*) @ )?
                    (?<host> [\\w.-]+ | \\[ [\\da-fA-F:.]+ ] )
                    (?: : (?<port> \\d{1,5}) )?
                    (?: / (?<database> \\d{1,4})? )?
                    """,
                    Pattern.COMMENTS);

    private RedisAddress() {}

    /**
     * The address in a URL.
     *
     * @throws Refusal if it is none; the URL is not repeated, since it may hold a password
     */
    static RedisURI in(String url) {
        var parts = ADDRESS.matcher(url);
        if (!parts.matches()) {
            throw malformed();
        }
        try {
            return uri(parts);
        } catch (IllegalArgumentException unreadable) {
            throw malformed();
        }
    }

    private static RedisURI uri(Matcher parts) {
        var uri =
                RedisURI.builder()
                        .withHost(parts.group("host"))
                        .withPort(number(parts, "port").orElse(RedisURI.DEFAULT_REDIS_PORT))
                        .withDatabase(number(parts, "database").orElse(0))
                        .withSsl(!parts.group("tls").isEmpty())
                        .build();
        var password = text(parts, "password");
        text(parts, "user")
                .ifPresentOrElse(
                        user -> uri.setAuthentication(user, password.orElse("").toCharArray()),
                        () ->
                                password.ifPresent(
                                        given -> uri.setAuthentication(given.toCharArray())));
        return uri;
    }

    private static Optional<Integer> number(Matcher parts, String name) {
        return Optional.ofNullable(parts.group(name)).map(Integer::valueOf);
    }

    private static Optional<String> text(Matcher parts, String name) {
        return Optional.ofNullable(parts.group(name))
                .map(text -> UriUtils.decode(text, StandardCharsets.UTF_8))
                .filter(text -> !text.isEmpty());
    }

    private static Refusal malformed() {
        return new Refusal(
                "REDIS_URL is not an address of a Redis: write redis://user:password@host:6379 (or rediss:// for TLS),"
                        + " with special characters of the password percent-encoded, or leave it unset.");
    }
}
