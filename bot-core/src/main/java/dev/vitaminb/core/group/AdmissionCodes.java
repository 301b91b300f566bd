package dev.vitaminb.core.group;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vitaminb.core.vault.Vault;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * The operator's codes: a random part and the time they end, signed, so that nothing is kept of one
 * before it is used.
 */
public final class AdmissionCodes {
    /** How long a code can be used, to the hour. */
    public static final Duration VALID = Duration.ofDays(7);

    // None that could be taken for another one.
    private static final String LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";
    private static final int PART = 4;
    private static final int SIGNATURE = 12;
    private static final int LENGTH = PART + PART + SIGNATURE;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Vault vault;

    public AdmissionCodes(Vault vault) {
        this.vault = vault;
    }

    /** A new code, in groups of four letters and digits. */
    public String issue(Instant now) {
        var until = letters(BigInteger.valueOf(hour(now.plus(VALID))), PART);
        var random = letters(new BigInteger(Long.SIZE, RANDOM), PART);
        var code = until + random + signatures(until + random).getFirst();
        return String.join("-", code.split("(?<=\\G.{4})"));
    }

    /** Whether it is one of this secret's whose time is not over. */
    boolean isValid(String code, Instant now) {
        var plain = plain(code);
        if (plain.length() != LENGTH) {
            return false;
        }
        var signed = plain.substring(0, PART + PART);
        var given = plain.substring(PART + PART).getBytes(UTF_8);
        return signatures(signed).stream()
                        .anyMatch(right -> MessageDigest.isEqual(right.getBytes(UTF_8), given))
                && hour(now) <= number(plain.substring(0, PART));
    }

    /** A code as it stands for itself: people type it with or without dashes, in capitals. */
    static String plain(String code) {
        return code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    // By the secrets alone, as codes are made without the store.
    private List<String> signatures(String text) {
        return vault.signatures("admission", "code " + text).stream()
                .map(each -> letters(new BigInteger(1, each), SIGNATURE))
                .toList();
    }

    private static long hour(Instant at) {
        return at.getEpochSecond() / Duration.ofHours(1).toSeconds();
    }

    private static String letters(BigInteger number, int count) {
        var base = BigInteger.valueOf(LETTERS.length());
        var text = new StringBuilder();
        var rest = number;
        for (int i = 0; i < count; i++) {
            text.append(LETTERS.charAt(rest.mod(base).intValue()));
            rest = rest.divide(base);
        }
        return text.reverse().toString();
    }

    private static long number(String text) {
        long number = 0;
        for (int i = 0; i < text.length(); i++) {
            number = number * LETTERS.length() + Math.max(0, LETTERS.indexOf(text.charAt(i)));
        }
        return number;
    }
}
