package dev.vitaminb.core.group;

import dev.vitaminb.core.text.Formality;
import dev.vitaminb.core.text.Language;
import dev.vitaminb.core.text.Voice;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a group has set for itself.
 *
 * @param charter the number of the charter that new things are made under
 * @param since the day on which it was set up
 * @param members the highest member number given so far
 * @param requests the highest request number given so far
 * @param referrals the highest referral number given so far
 * @param responsible who answers for what is kept about members
 * @param dissolving when all of it will be deleted, if its organisers have decided so
 */
@RecordBuilder
public record Group(
        String name,
        int charter,
        Language language,
        Formality formality,
        ZoneId zone,
        Currency currency,
        List<Home> homes,
        LocalDate since,
        int members,
        int requests,
        int referrals,
        Responsible responsible,
        Optional<Instant> dissolving) {
    public Group {
        homes = List.copyOf(homes);
        // A group that was set up before this was asked for has none.
        responsible = Objects.requireNonNullElse(responsible, Responsible.NOT_SAID);
    }

    /**
     * Who answers for what is kept about members (the controller, Art. 4 No. 7 GDPR).
     *
     * @param controller the club or person; empty if it has not been said
     * @param contact how to reach them; empty if it has not been said
     * @param minors whether there are members under 18, if it has been said
     */
    public record Responsible(String controller, String contact, Optional<Minors> minors) {
        public static final Responsible NOT_SAID = new Responsible("", "", Optional.empty());

        /** Whether somebody has said that there are members under 18. */
        public boolean hasMinors() {
            return minors.filter(said -> said == Minors.YES).isPresent();
        }

        /** Whether nothing is left to be said. */
        public boolean isComplete() {
            return isSaid() && minors.isPresent();
        }

        /** Whether members can be told whom to turn to. */
        public boolean isSaid() {
            return !controller.isEmpty() && !contact.isEmpty();
        }
    }

    /** Whether there are members under 18. */
    public enum Minors {
        YES,
        NO
    }

    /**
     * Whether the bot brings people together in private: it knows nobody's age, so not where there
     * are members under 18.
     */
    public boolean bringsTogether() {
        return !responsible.hasMinors();
    }

    /** The voice of the group's public texts. */
    public Voice voice() {
        return Voice.of(language, formality);
    }

    /**
     * The day on which numbers from before the bot are counted: a year before the first, so that no
     * week, month, quarter or year of the bot's own holds them.
     */
    public LocalDate opening() {
        return since.minusYears(1);
    }

    /** The group's calendar day at an instant. */
    public LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    public Optional<Home> home(Address address) {
        return homes.stream().filter(home -> home.address().equals(address)).findFirst();
    }

    /** The group under another charter. */
    public Group under(int number) {
        return GroupBuilder.builder(this).charter(number).build();
    }

    /** The group that will be deleted at an instant, unless that is taken back. */
    public Group dissolvingAt(Instant end) {
        return GroupBuilder.builder(this).dissolving(Optional.of(end)).build();
    }

    /** The group that stays. */
    public Group staying() {
        return GroupBuilder.builder(this).dissolving(Optional.empty()).build();
    }

    /** The group with somebody else who is responsible. */
    public Group with(Responsible said) {
        return GroupBuilder.builder(this).responsible(said).build();
    }

    /** The group with one more home, in which it posts to a channel. */
    public Group withHome(Address address, String channel) {
        int number = homes.stream().mapToInt(Home::number).max().orElse(0) + 1;
        var all = new ArrayList<>(homes);
        all.add(new Home(number, address, channel));
        return GroupBuilder.builder(this).homes(all).build();
    }

    /** The group that posts to another channel of a home. */
    public Group posting(Home home, String channel) {
        return replacing(home, home.posting(channel));
    }

    /** The group in one of whose homes another role, or none, makes a member. */
    public Group counting(Home home, Optional<MembersRole> role) {
        return replacing(home, home.with(role));
    }

    private Group replacing(Home old, Home present) {
        return GroupBuilder.builder(this)
                .homes(homes.stream().map(each -> each.equals(old) ? present : each).toList())
                .build();
    }

    /** The group after it has given one more member number. */
    public Group withMember() {
        return GroupBuilder.builder(this).members(members + 1).build();
    }

    /** The group after it has given one more request number. */
    public Group withRequest() {
        return GroupBuilder.builder(this).requests(requests + 1).build();
    }

    /** The group after it has given one more referral number. */
    public Group withReferral() {
        return GroupBuilder.builder(this).referrals(referrals + 1).build();
    }
}
