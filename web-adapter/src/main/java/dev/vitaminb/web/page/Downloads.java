package dev.vitaminb.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Links to files that buttons bring: each is signed for one persona and one button, and opens for a
 * quarter of an hour. The signing key lives as long as the program.
 */
final class Downloads {
    private static final Duration OPEN = Duration.ofMinutes(15);
    private static final int KEY_BYTES = 32;
    private static final byte[] KEY = key();

    private Downloads() {}

    private static byte[] key() {
        var key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return key;
    }

    /** The end of a link's address. */
    static String open(Viewer viewer, String payload, Instant now) {
        var until = now.plus(OPEN).getEpochSecond();
        return until + "/" + signature(viewer, payload, until) + "/" + encoded(payload);
    }

    /** The button that a link is for; empty if it was not signed for this viewer, or is over. */
    static Optional<String> payload(
            Viewer viewer, long until, String signature, String encoded, Instant now) {
        try {
            var payload = new String(Base64.getUrlDecoder().decode(encoded), UTF_8);
            boolean signed =
                    MessageDigest.isEqual(
                            signature.getBytes(UTF_8),
                            signature(viewer, payload, until).getBytes(UTF_8));
            return Optional.of(payload)
                    .filter(it -> signed && now.isBefore(Instant.ofEpochSecond(until)));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static String signature(Viewer viewer, String payload, long until) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
            var said = viewer.persona().identity() + " " + until + " " + payload;
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(said.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }

    private static String encoded(String payload) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(payload.getBytes(UTF_8));
    }
}
