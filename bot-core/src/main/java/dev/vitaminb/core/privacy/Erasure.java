package dev.vitaminb.core.privacy;

import dev.vitaminb.core.group.Groups;
import dev.vitaminb.core.ledger.Change;
import dev.vitaminb.core.ledger.Snapshot;
import dev.vitaminb.core.ledger.Write;
import dev.vitaminb.core.member.Member;
import dev.vitaminb.core.member.MemberId;
import dev.vitaminb.core.member.Members;
import dev.vitaminb.core.member.Parting;
import dev.vitaminb.core.member.Profile;
import dev.vitaminb.core.referral.Referral;
import dev.vitaminb.core.referral.Referrals;
import dev.vitaminb.core.request.Request;
import dev.vitaminb.core.request.Requests;
import dev.vitaminb.core.thanks.Thanks;
import java.util.List;
import java.util.Optional;

/**
 * Something that is gone for good, and must not come back with a backup of before.
 *
 * @param whose what it is called within its group; empty for the group itself
 */
public record Erasure(Kind kind, String whose) {
    static final Erasure WHOLE = new Erasure(Kind.GROUP, "");

    /** What it is. */
    public enum Kind {
        /** All of a group, by nothing. */
        GROUP,
        /** A member, by number. */
        MEMBER,
        /** What a member had told in the profile, by number. */
        PROFILE,
        /** The words of a request, by number. */
        WORDS,
        /** The words of a referral, by number. */
        REFERRAL,
        /** A thank-you, by number. */
        THANKS,
        /** That somebody may come in, by the keyed hash of the account. */
        BLOCKED,
        /** That somebody may not, by the same. */
        UNBLOCKED
    }

    static Erasure of(MemberId member) {
        return new Erasure(Kind.MEMBER, member.toString());
    }

    static Erasure profileOf(Member member) {
        return new Erasure(Kind.PROFILE, member.id().toString());
    }

    static Erasure wordsOf(Request request) {
        return new Erasure(Kind.WORDS, request.id().toString());
    }

    static Erasure wordsOf(Referral referral) {
        return new Erasure(Kind.REFERRAL, referral.id().toString());
    }

    static Erasure of(Thanks thanks) {
        return new Erasure(Kind.THANKS, Long.toString(thanks.number()));
    }

    static Erasure unblocking(Parting parting) {
        return new Erasure(Kind.UNBLOCKED, parting.person());
    }

    /** Whether {@link #whose} is a keyed hash already. */
    public boolean isHashed() {
        return kind == Kind.BLOCKED || kind == Kind.UNBLOCKED;
    }

    /** All that a change erases from a group as it stands before. */
    static List<Erasure> in(Change change, Snapshot base) {
        return change.writes().stream()
                .flatMap(write -> in(write, base).stream())
                .distinct()
                .toList();
    }

    private static Optional<Erasure> in(Write<?> write, Snapshot base) {
        var key = write.key();
        if (key.kind().equals(Members.KIND)) {
            return ofMember(write, base);
        }
        if (key.kind().equals(Requests.KIND)) {
            return base.find(Requests.KIND.key(key.id()))
                    .filter(Request::hasWords)
                    .filter(before -> !(write.value() instanceof Request it && it.hasWords()))
                    .map(Erasure::wordsOf);
        }
        if (key.kind().equals(Referrals.KIND)) {
            return base.find(Referrals.KIND.key(key.id()))
                    .filter(Referral::hasWords)
                    .filter(before -> !(write.value() instanceof Referral it && it.hasWords()))
                    .map(Erasure::wordsOf);
        }
        if (key.kind().equals(Thanks.KIND)) {
            return base.find(Thanks.KIND.key(key.id()))
                    .filter(before -> write.value() == null)
                    .map(Erasure::of);
        }
        if (key.kind().equals(Parting.KIND)) {
            return ofParting(write, base);
        }
        return key.kind().equals(Groups.KIND) && write.value() == null
                ? Optional.of(WHOLE)
                : Optional.empty();
    }

    private static Optional<Erasure> ofMember(Write<?> write, Snapshot base) {
        if (!(write.value() instanceof Member member) || member.left().isPresent()) {
            return Optional.of(new Erasure(Kind.MEMBER, write.key().id()));
        }
        return base.find(Members.KIND.key(member.id()))
                .filter(before -> !before.profile().equals(Profile.EMPTY))
                .filter(before -> member.profile().equals(Profile.EMPTY))
                .map(Erasure::profileOf);
    }

    private static Optional<Erasure> ofParting(Write<?> write, Snapshot base) {
        if (write.value() instanceof Parting parting) {
            return parting.isBlocked()
                    ? Optional.of(new Erasure(Kind.BLOCKED, parting.person()))
                    : Optional.empty();
        }
        return base.find(Parting.KIND.key(write.key().id()))
                .filter(Parting::isBlocked)
                .map(Erasure::unblocking);
    }
}
