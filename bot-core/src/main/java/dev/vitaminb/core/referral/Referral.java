package dev.vitaminb.core.referral;

import dev.vitaminb.core.command.Owned;
import dev.vitaminb.core.member.MemberId;
import dev.vitaminb.core.text.Texts;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An opportunity passed from a giver to a receiver, about a prospect.
 *
 * @param charter the number of the charter it was given under
 * @param counted the group's local day on which it counts
 * @param moved when its status was last said
 * @param why what the receiver said when they declined or lost it; may be empty
 * @param entered by whom it was entered in the giver's name, if it was
 */
@RecordBuilder
public record Referral(
        ReferralId id,
        int charter,
        MemberId giver,
        MemberId receiver,
        Instant given,
        LocalDate counted,
        Prospect prospect,
        Root root,
        Status status,
        Instant moved,
        String why,
        Worth worth,
        Optional<Entered> entered)
        implements Owned {
    /**
     * That a scribe entered it in the giver's name.
     *
     * @param number of the ledger entry
     */
    public record Entered(MemberId by, long number) {}

    /** Only who received it acts on it. */
    @Override
    public MemberId owner() {
        return receiver;
    }

    @Override
    public boolean isOpenToOrganisers() {
        return false;
    }

    /** Whether somebody gave or received it. */
    public boolean concerns(MemberId member) {
        return giver.equals(member) || receiver.equals(member);
    }

    /** Whether the receiver has not answered yet. */
    boolean isWaitedFor() {
        return status == Status.GIVEN;
    }

    /** Whether the prospect has not agreed yet. */
    public boolean isLead() {
        return prospect.consent() == Consent.NOT_YET;
    }

    Referral in(Status reached, Instant now, String because) {
        return ReferralBuilder.builder(this).status(reached).moved(now).why(because).build();
    }

    /** What it is about, as it reads; a sentence in its place once the words are forgotten. */
    String told(Texts texts) {
        return prospect.about().isEmpty() ? texts.say("referral.wordless") : prospect.about();
    }

    /** Whether it says what it is about. */
    public boolean hasWords() {
        return !prospect.about().isEmpty();
    }

    /** Nothing that anybody wrote. */
    public Referral wordless() {
        return ReferralBuilder.builder(this).prospect(prospect.forgotten()).why("").build();
    }

    Referral of(Prospect told, LocalDate day) {
        return ReferralBuilder.builder(this).counted(day).prospect(told).build();
    }

    Referral of(Prospect told) {
        return of(told, counted);
    }

    Referral from(Root other) {
        return ReferralBuilder.builder(this).root(other).build();
    }

    Referral worth(Worth present) {
        return ReferralBuilder.builder(this).worth(present).build();
    }
}
