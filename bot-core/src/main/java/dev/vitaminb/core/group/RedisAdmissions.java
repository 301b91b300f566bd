package dev.vitaminb.core.group;

import dev.vitaminb.core.ledger.GroupId;
import dev.vitaminb.core.ledger.RedisScripts;
import dev.vitaminb.core.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.springframework.data.redis.connection.RedisConnectionFactory;

/** Which of the operator's codes were used, in Redis, as keyed hashes only. */
public final class RedisAdmissions implements Admissions {
    private static final String SCOPE = "admission";
    private static final String PLAYGROUND = "web";
    // Far beyond the time in which a code can be used.
    private static final Duration USED_KEPT = Duration.ofDays(60);
    private static final int WRONG_AN_HOUR = 5;

    // No group's code looks like this.
    private static final String NOBODY = "-";

    private final RedisScripts redis;
    private final Vault vault;
    private final AdmissionCodes codes;
    private final Door door;

    public RedisAdmissions(RedisConnectionFactory connections, Vault vault, Door door) {
        this.redis = new RedisScripts(connections);
        this.vault = vault;
        this.codes = new AdmissionCodes(vault);
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
        if (codes.isValid(code, now)) {
            var used = key("used", AdmissionCodes.plain(code));
            values.setIfAbsent(used, RedisScripts.bytes(group), USED_KEPT);
            var by = values.get(used);
            if (by != null && text(by).equals(group.code())) {
                return Redeemed.YES;
            }
        }
        values.increment(tries);
        redis.template().expire(tries, Duration.ofHours(2));
        return Redeemed.WRONG;
    }

    /** Sees to it that a code opens nothing. */
    public Revoked revoke(String code, Instant now) {
        if (!codes.isValid(code, now)) {
            return new Revoked.Unknown();
        }
        return redis.guarded(
                true,
                () -> {
                    var used = key("used", AdmissionCodes.plain(code));
                    var values = redis.template().opsForValue();
                    values.setIfAbsent(used, RedisScripts.bytes(NOBODY), USED_KEPT);
                    var by = values.get(used);
                    return by == null || text(by).equals(NOBODY)
                            ? new Revoked.Done()
                            : new Revoked.Used(new GroupId(text(by)));
                });
    }

    /** What came of revoking a code. */
    public sealed interface Revoked {
        /** It opens nothing any more. */
        record Done() implements Revoked {}

        /** A group was set up by it before. */
        record Used(GroupId by) implements Revoked {}

        /** There is none like it, or its time is over. */
        record Unknown() implements Revoked {}
    }

    private static String text(byte[] value) {
        return new String(value, StandardCharsets.UTF_8);
    }

    private String key(String what, String text) {
        return "admission:" + what + ":" + vault.token(SCOPE, what + " " + text);
    }
}
