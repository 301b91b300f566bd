package dev.vitaminb.core.setup;

import dev.vitaminb.core.command.Owned;
import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.ledger.RecordKey;
import dev.vitaminb.core.ledger.RecordKind;
import dev.vitaminb.core.member.Member;
import dev.vitaminb.core.member.MemberId;
import java.time.Duration;
import java.time.Instant;

/** That an organiser has asked a member to become one too. */
public record Handover(MemberId from, MemberId to, Instant at) implements Owned {
    public static final RecordKind<Handover> KIND = RecordKind.named("handover", Handover.class);

    private static final Duration STANDS_FOR = Duration.ofDays(7);

    /** The member who was asked alone answers. */
    @Override
    public MemberId owner() {
        return to;
    }

    @Override
    public boolean isOpenToOrganisers() {
        return false;
    }

    /** Where it is kept: a member is asked by one organiser at a time. */
    public RecordKey<Handover> key() {
        return KIND.key(to.tag());
    }

    /** Whether its time to be answered is over. */
    public boolean isTooOld(Instant now) {
        return !at.plus(STANDS_FOR).isAfter(now);
    }

    /** Whether it can still be answered: whoever asked is an organiser, and it was not long ago. */
    boolean stands(Scene scene) {
        return !isTooOld(scene.now())
                && scene.members().find(from).filter(Member::isOrganiser).isPresent();
    }
}
