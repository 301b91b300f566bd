package dev.vitaminb.core.people;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.vitaminb.core.group.Address;
import dev.vitaminb.core.group.Groups;
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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
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

    /** Without what is taken for something else when it is read aloud or written by hand. */
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int HALF = 4;
    private static final Pattern BRIEF =
            Pattern.compile("([A-Z2-9]{%1$d})[- ]?([A-Z2-9]{%1$d})".formatted(HALF));

    private final Map<String, Door> doors = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();
    private final Vault vault;
    private final Supplier<String> base;

    /**
     * @param base where links lead for groups on no platform that has a door, such as {@code
     *     http://localhost:8080}
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

    /** From now on invitations to groups on a platform lead through this door. */
    public void lead(String platform, Door door) {
        doors.put(platform, door);
    }

    boolean isOpen(Member member, Instant now) {
        return open(member, now).isPresent();
    }

    private static Optional<Invitation> open(Member member, Instant now) {
        return invitation(member).filter(made -> member.isUnclaimed() && made.until().isAfter(now));
    }

    /** How somebody comes in by their present invitation; empty if there is none that is open. */
    Optional<Door.Way> way(Snapshot snapshot, Member member, Instant now) {
        var group = snapshot.group();
        return open(member, now)
                .map(made -> {
                    var code = code(group, member, made);
                    return door(snapshot)
                            .map(door -> door.way(code, brief(group, member, made)))
                            .orElseGet(() ->
                                    new Door.Way(
                                            Optional.of(base.get() + "/join/" + code),
                                            Optional.empty()));
                });
    }

    private Optional<HomeDoor> door(Snapshot snapshot) {
        return new Groups(snapshot)
                .the().homes().stream()
                        .flatMap(home ->
                                Optional.ofNullable(doors.get(home.address().platform()))
                                        .map(door -> new HomeDoor(door, home.address()))
                                        .stream())
                        .findFirst();
    }

    private record HomeDoor(Door door, Address home) {
        Door.Way way(String code, String brief) {
            return door.way(home, code, brief);
        }
    }

    // 40 bits, of which nobody may try more than the rate limit lets them.
    private String brief(GroupId group, Member member, Invitation made) {
        var bits = Long.parseLong(proof(group, member, made).substring(0, 10), 16);
        var brief = new StringBuilder();
        for (int i = 0; i < 2 * HALF; i++) {
            brief.append(LETTERS.charAt((int) (bits >> (5 * i)) & 31));
        }
        return brief.insert(HALF, '-').toString();
    }

    private String code(GroupId group, Member member, Invitation made) {
        return group.code() + "-" + member.id().tag() + "-" + proof(group, member, made);
    }

    private String proof(GroupId group, Member member, Invitation made) {
        return vault.token(group.code(), "invitation " + member.id().tag() + " " + made.seed());
    }

    /** The member whose code this is, whatever it is worth by now; empty if it is nobody's. */
    Optional<Member> whose(String code, Snapshot snapshot) {
        var typed = BRIEF.matcher(code.strip().toUpperCase(Locale.ROOT));
        if (typed.matches()) {
            return whoseBrief(typed.group(1) + "-" + typed.group(2), snapshot);
        }
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

    private Optional<Member> whoseBrief(String brief, Snapshot snapshot) {
        return Members.in(snapshot).all().stream()
                .filter(member ->
                        invitation(member)
                                .filter(made ->
                                        MessageDigest.isEqual(
                                                brief(snapshot.group(), member, made)
                                                        .getBytes(US_ASCII),
                                                brief.getBytes(US_ASCII)))
                                .isPresent())
                .findFirst();
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
