package dev.vitaminb.core.command;

import dev.vitaminb.core.ledger.GroupId;
import dev.vitaminb.core.ledger.RecordKey;
import dev.vitaminb.core.ledger.RecordKind;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A code by which one more place becomes a home of a group, once. A group has one at a time; a
 * newer one takes its place.
 *
 * @param id which of the group's codes it is
 * @param secret what nobody can guess
 */
public record JoinCode(String id, String secret, Instant at) {
    public static final RecordKind<JoinCode> KIND = RecordKind.named("joincode", JoinCode.class);

    /** Where the group's present one is kept. */
    public static final RecordKey<JoinCode> KEY = KIND.key("present");

    private static final Duration VALID = Duration.ofHours(1);
    private static final String LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";
    private static final int ID_CHARACTERS = 4;
    private static final int SECRET_CHARACTERS = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new one. */
    public static JoinCode made(Instant now) {
        return new JoinCode(letters(ID_CHARACTERS), letters(SECRET_CHARACTERS), now);
    }

    private static String letters(int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    /** Whether it opens nothing any more. */
    public boolean isTooOld(Instant now) {
        return !at.plus(VALID).isAfter(now);
    }

    /** As people pass it on. */
    public String said(GroupId group) {
        return group + "-" + id + "-" + secret;
    }

    /** A code as somebody typed it: the group, the id, and the secret. */
    public record Typed(GroupId group, String id, String secret) {
        /** Reads a code; empty if it has not the form of one. */
        public static Optional<Typed> from(String text) {
            var parts = List.of(text.strip().toLowerCase(Locale.ROOT).split("-", -1));
            return parts.size() == 3
                            && parts.stream().allMatch(part -> part.matches("[a-z0-9]{1,12}"))
                    ? Optional.of(new Typed(new GroupId(parts.get(0)), parts.get(1), parts.get(2)))
                    : Optional.empty();
        }

        /** Whether it opens the group for somebody at a place. */
        boolean isValid(JoinCode made, Instant now) {
            return made.id.equals(id)
                    && MessageDigest.isEqual(
                            made.secret.getBytes(StandardCharsets.UTF_8),
                            secret.getBytes(StandardCharsets.UTF_8))
                    && !made.isTooOld(now);
        }
    }
}
