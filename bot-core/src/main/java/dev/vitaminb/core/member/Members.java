package dev.vitaminb.core.member;

import dev.vitaminb.core.group.Identity;
import dev.vitaminb.core.ledger.RecordKind;
import dev.vitaminb.core.ledger.Snapshot;
import dev.vitaminb.core.ledger.Write;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The people of a group in a snapshot. */
public final class Members {
    public static final RecordKind<Member> KIND = RecordKind.kept("member", Member.class);

    private final Map<MemberId, Member> byId;
    private final Map<Identity, Member> byIdentity;

    private Members(Snapshot snapshot) {
        byId = new TreeMap<>();
        byIdentity = new HashMap<>();
        for (var member : snapshot.all(KIND)) {
            byId.put(member.id(), member);
            member.identities().forEach(identity -> byIdentity.put(identity, member));
        }
    }

    /** The members in a snapshot. */
    public static Members in(Snapshot snapshot) {
        return snapshot.derived(Members.class, Members::new);
    }

    public Optional<Member> find(MemberId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The member of that number, who must have existed at some time. */
    public Member the(MemberId id) {
        return find(id).orElseThrow(() -> new IllegalStateException("No member " + id));
    }

    public Optional<Member> find(Identity identity) {
        return Optional.ofNullable(byIdentity.get(identity));
    }

    /** Everybody who is or was here, by number. */
    public List<Member> all() {
        return List.copyOf(byId.values());
    }

    /** Everybody who is here, by name. */
    public List<Member> here() {
        return byId.values().stream()
                .filter(Member::isHere)
                .sorted(Comparator.comparing(Member::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /**
     * Whom a list names and who have not come, by name, those in no chat last; for organisers only.
     */
    public List<Member> unclaimed() {
        return Stream.concat(expected().stream(), here().stream().filter(Member::isInNoChat))
                .toList();
    }

    /** Whom a list names and who are still expected to come, by name; for organisers only. */
    public List<Member> expected() {
        return byId.values().stream()
                .filter(member -> member.isUnclaimed() && !member.isInNoChat())
                .sorted(Comparator.comparing(Member::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** The organisers who are here. */
    public List<Member> organisers() {
        return here().stream().filter(Member::isOrganiser).toList();
    }

    public static Write<Member> put(Member member) {
        return Write.put(KIND.key(member.id()), member);
    }
}
