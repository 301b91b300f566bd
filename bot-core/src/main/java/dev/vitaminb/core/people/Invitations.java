package dev.vitaminb.core.people;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.vitaminb.core.ledger.GroupId;
import dev.vitaminb.core.ledger.Snapshot;
import dev.vitaminb.core.member.Imported.Invitation;
import dev.vitaminb.core.member.Member;
import dev.vitaminb.core.member.MemberId;
import dev.vitaminb.core.member.Members;
import dev.vitaminb.core.vault.Vault;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Makes and checks the codes of invitations, each for one person and one use.
 *
 * <p>A code names the group and the person and proves itself by a keyed hash (128 bits) of a random
 * seed; only the seed is stored, from which nobody without the secret can make the code.
 */
public final class Invitations {
    private static final Duration OPEN = Duration.ofDays(30);
    private static final int SEED_BYTES = 16;
    private static final Pattern CODE =
            Pattern.compile("([a-z0-9]{1,16})-m([1-9][0-9]{0,8})-([0-9a-f]{32})");

    private final SecureRandom random = new SecureRandom();
    private final Vault vault;
    private final Supplier<String> base;

    /**
     * @param base where links lead, such as {@code http://localhost:8080}
     */
    public Invitations(Vault vault, Supplier<String> base) {
        this.vault = vault;
        this.base = base;
    }

    /** What a code is worth now. */
    enum Worth {
        OPEN,
        USED,
        EXPIRED,
        WRONG
    }

    /** The group that a code says it is for; empty if it is none. */
    public static Optional<GroupId> group(String code) {
        var parts = CODE.matcher(code);
        return parts.matches() && GroupId.isCode(parts.group(1))
                ? Optional.of(new GroupId(parts.group(1)))
                : Optional.empty();
    }

    Invitation made(Instant now) {
        var seed = new byte[SEED_BYTES];
        random.nextBytes(seed);
        return new Invitation(HexFormat.of().formatHex(seed), now.plus(OPEN));
    }

    /** Where somebody's present invitation leads; empty if there is none that is open. */
    Optional<String> link(GroupId group, Member member, Instant now) {
        return invitation(member)
                .filter(made -> member.isUnclaimed() && made.until().isAfter(now))
                .map(made -> base.get() + "/join/" + code(group, member, made));
    }

    private String code(GroupId group, Member member, Invitation made) {
        return group.code() + "-" + member.id().tag() + "-" + proof(group, member, made);
    }

    private String proof(GroupId group, Member member, Invitation made) {
        return vault.token(group.code(), "invitation " + member.id().tag() + " " + made.seed());
    }

    /** The member whose code this is, whatever it is worth by now; empty if it is nobody's. */
    Optional<Member> whose(String code, Snapshot snapshot) {
        var parts = CODE.matcher(code);
        if (!parts.matches() || !parts.group(1).equals(snapshot.group().code())) {
            return Optional.empty();
        }
        return Members.in(snapshot)
                .find(new MemberId(Integer.parseInt(parts.group(2))))
                .filter(member ->
                        invitation(member)
                                .filter(made ->
                                        MessageDigest.isEqual(
                                                proof(snapshot.group(), member, made)
                                                        .getBytes(US_ASCII),
                                                parts.group(3).getBytes(US_ASCII)))
                                .isPresent());
    }

    Worth worth(Optional<Member> whose, Instant now) {
        if (whose.isEmpty()) {
            return Worth.WRONG;
        }
        if (!whose.get().isUnclaimed()) {
            return Worth.USED;
        }
        return invitation(whose.get()).filter(made -> made.until().isAfter(now)).isPresent()
                ? Worth.OPEN
                : Worth.EXPIRED;
    }

    private static Optional<Invitation> invitation(Member member) {
        return member.imported().flatMap(listed -> listed.invitation());
    }
}
