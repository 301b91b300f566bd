package dev.vitaminb.core.group;

import dev.vitaminb.core.ledger.GroupId;
import dev.vitaminb.core.ledger.RedisScripts;
import dev.vitaminb.core.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.springframework.data.redis.connection.RedisConnectionFactory;

/** The operator's codes in Redis, as keyed hashes only. */
public final class RedisAdmissions implements Admissions {
    /** How long a code can be used. */
    public static final Duration VALID = Duration.ofDays(7);

    private static final String SCOPE = "admission";
    private static final String PLAYGROUND = "web";
    // None that could be taken for another one.
    private static final String LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";
    private static final int CHARACTERS = 12;
    private static final int A_GROUP = 4;
    private static final int WRONG_AN_HOUR = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final RedisScripts redis;
    private final Vault vault;
    private final Door door;

    public RedisAdmissions(RedisConnectionFactory connections, Vault vault, Door door) {
        this.redis = new RedisScripts(connections);
        this.vault = vault;
        this.door = door;
    }

    /** Who may set up a group on a platform. */
    public enum Door {
        /** Whoever administrates a place. */
        OPEN,
        /** The same, with a code. */
        BY_CODE
    }

    @Override
    public boolean isGuarded(Address place) {
        return !place.platform().equals(PLAYGROUND);
    }

    @Override
    public boolean asksForCode(Address place) {
        return door == Door.BY_CODE && isGuarded(place);
    }

    /** Makes a code that can be used once, within {@link #VALID}. */
    public String issue(Instant now) {
        var code = new StringBuilder();
        for (int i = 0; i < CHARACTERS; i++) {
            if (i > 0 && i % A_GROUP == 0) {
                code.append('-');
            }
            code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        var until = RedisScripts.bytes(now.plus(VALID).toEpochMilli());
        redis.guarded(
                true,
                () -> {
                    redis.template().opsForValue().set(key("code", code.toString()), until);
                    return code;
                });
        return code.toString();
    }

    @Override
    public Redeemed redeem(String code, Address place, GroupId group, Instant now) {
        return redis.guarded(true, () -> redeemed(code, place, group, now));
    }

    private Redeemed redeemed(String code, Address place, GroupId group, Instant now) {
        var values = redis.template().opsForValue();
        // By the application's hour, so that no clock but that one decides.
        var hour = now.getEpochSecond() / Duration.ofHours(1).toSeconds();
        var tries = key("tries", place + " " + hour);
        var wrong = values.get(tries);
        if (wrong != null && Integer.parseInt(text(wrong)) >= WRONG_AN_HOUR) {
            return Redeemed.TOO_OFTEN;
        }
        var until = values.get(key("code", code));
        if (until != null && now.toEpochMilli() <= Long.parseLong(text(until))) {
            var used = key("used", code);
            values.setIfAbsent(used, RedisScripts.bytes(group));
            var by = values.get(used);
            if (by != null && text(by).equals(group.code())) {
                return Redeemed.YES;
            }
        }
        values.increment(tries);
        redis.template().expire(tries, Duration.ofHours(2));
        return Redeemed.WRONG;
    }

    private static String text(byte[] value) {
        return new String(value, StandardCharsets.UTF_8);
    }

    // People type it as they like: with or without dashes, in capitals.
    private String key(String what, String text) {
        var plain =
                what.equals("tries")
                        ? text
                        : text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return "admission:" + what + ":" + vault.token(SCOPE, what + " " + plain);
    }
}
