package dev.vitaminb.core.member;

import dev.vitaminb.core.group.Identity;
import dev.vitaminb.core.text.Language;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A person in a group. Of one who left only the number stays, with an empty name.
 *
 * @param speaks the platform's language for this person, as last seen
 * @param confirmed when the person was last known to be in one of the group's homes
 * @param joined when the person joined the group
 * @param mentor who helps them to arrive, if an organiser has appointed somebody
 * @param asked when the bot wrote privately about requests, within the last week
 * @param thanked the last thank-you to each other member, and the last that counted, within the
 *     last day
 * @param imported what a list said of them; empty for somebody who came on their own
 */
@RecordBuilder
public record Member(
        MemberId id,
        String name,
        Role role,
        List<Identity> identities,
        Optional<Language> speaks,
        Profile profile,
        Preferences preferences,
        Instant confirmed,
        Instant joined,
        Optional<MemberId> mentor,
        List<Instant> asked,
        List<Thanked> thanked,
        Optional<Instant> left,
        Optional<Imported> imported) {
    /** The longest name that is kept, in characters. */
    public static final int LONGEST_NAME = 60;

    public Member {
        identities = List.copyOf(identities);
        // Who came before this was noted is new no more.
        joined = Objects.requireNonNullElse(joined, Instant.EPOCH);
        asked = List.copyOf(asked);
        thanked = List.copyOf(thanked);
    }

    /** Whom this member has thanked, when, and whether it counted. */
    public record Thanked(MemberId member, Instant at, boolean counted) {
        private boolean isMadeOldBy(Thanked later) {
            return member.equals(later.member) && (later.counted || !counted);
        }
    }

    /** A person who joins now. */
    public static Member joining(
            MemberId id,
            String name,
            Role role,
            Identity identity,
            Optional<Language> speaks,
            Instant now) {
        return new Member(
                id,
                name,
                role,
                List.of(identity),
                speaks,
                Profile.EMPTY,
                Preferences.USUAL,
                now,
                now,
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    /** A person whom a list names and who has not come yet. */
    public static Member listed(MemberId id, String name, Profile profile, Imported imported) {
        return new Member(
                id,
                name,
                Role.MEMBER,
                List.of(),
                Optional.empty(),
                profile,
                Preferences.USUAL,
                imported.at(),
                imported.at(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.of(imported));
    }

    /**
     * Whether this person is one of the group: has come, or {@link #isInNoChat}; and did not leave.
     */
    public boolean isHere() {
        return left.isEmpty() && (!isUnclaimed() || isInNoChat());
    }

    /** Whether this is a name from a list of somebody who has not come yet. */
    public boolean isUnclaimed() {
        return left.isEmpty() && imported.filter(listed -> listed.claimed().isEmpty()).isPresent();
    }

    /**
     * Whether this person is in no chat and has agreed to be counted in: named, thanked and entered
     * for, but never written to, and suggested to nobody.
     */
    public boolean isInNoChat() {
        return isUnclaimed() && imported.filter(listed -> listed.agreed().isPresent()).isPresent();
    }

    /** The member with something else known of the list that named them. */
    public Member with(Imported listed) {
        return MemberBuilder.builder(this).imported(Optional.of(listed)).build();
    }

    /** The listed person who has come now. */
    public Member claimedBy(Identity person, Optional<Language> platforms, Instant now) {
        return MemberBuilder.builder(this)
                .identities(List.of(person))
                .speaks(platforms)
                .confirmed(now)
                .joined(
                        imported.flatMap(Imported::joined)
                                .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant())
                                .orElse(now))
                .imported(imported.map(listed -> listed.claimedAt(now)))
                .build();
    }

    public boolean isOrganiser() {
        return role == Role.ORGANISER;
    }

    public boolean isMuted() {
        return preferences.voiced() == Preferences.Voiced.MUTED;
    }

    /** Whether the bot writes to this person at all. */
    public boolean isWrittenTo() {
        return isHere() && !isInNoChat() && !isMuted();
    }

    /** Whether this person wants to have no part in what others do here. */
    public boolean isLeftOut() {
        return preferences.part() == Preferences.Part.WITHOUT_ME;
    }

    /** Whether this person is named to others: here, and with a part in what they do. */
    public boolean isNamed() {
        return isHere() && !isLeftOut();
    }

    /** Whether the bot may write to this person about matching requests. */
    public boolean mayBeAsked() {
        return isHere()
                && !isInNoChat()
                && !isMuted()
                && !isLeftOut()
                && preferences.asks() == Preferences.Asks.YES;
    }

    public Member with(Profile told) {
        return MemberBuilder.builder(this).profile(told).build();
    }

    public Member with(Preferences chosen) {
        return MemberBuilder.builder(this).preferences(chosen).build();
    }

    /** Whether this person has come within the last weeks. */
    public boolean isNewcomer(int weeks, Instant now) {
        return isHere() && !isInNoChat() && joined.plus(Duration.ofDays(7L * weeks)).isAfter(now);
    }

    /** The member with somebody who helps them to arrive. */
    public Member mentoredBy(MemberId other) {
        return MemberBuilder.builder(this).mentor(Optional.of(other)).build();
    }

    /** The member without a mentor. */
    public Member withoutMentor() {
        return MemberBuilder.builder(this).mentor(Optional.empty()).build();
    }

    /** The member in another role. */
    public Member as(Role other) {
        return MemberBuilder.builder(this).role(other).build();
    }

    /** The member as the platform shows the person who was seen in a home now. */
    public Member seen(String shown, Optional<Language> platforms, Instant now) {
        return MemberBuilder.builder(this)
                .name(shown)
                .speaks(platforms.or(() -> speaks))
                .confirmed(now)
                .build();
    }

    /** The language of private texts in a group that speaks {@code group}. */
    public Language language(Language group) {
        return preferences.language().or(() -> speaks).orElse(group);
    }

    /**
     * The member after having been asked once more; {@code recent} are the asks that still count.
     */
    public Member askedAt(List<Instant> recent) {
        return MemberBuilder.builder(this).asked(recent).build();
    }

    /** The member after a thank-you; those before {@code since} are forgotten. */
    public Member thanking(Thanked said, Instant since) {
        var recent = new ArrayList<Thanked>();
        thanked.stream()
                .filter(earlier -> earlier.at().isAfter(since) && !earlier.isMadeOldBy(said))
                .forEach(recent::add);
        recent.add(said);
        return MemberBuilder.builder(this).thanked(recent).build();
    }

    /** The member as if a thank-you had not been said. */
    public Member withoutThanked(MemberId whom, Instant at) {
        return MemberBuilder.builder(this)
                .thanked(
                        thanked.stream()
                                .filter(said ->
                                        !(said.member().equals(whom) && said.at().equals(at)))
                                .toList())
                .build();
    }

    /** What stays of a person who left: the number. */
    public Member gone(Instant now) {
        return nobody(id, now);
    }

    /** A number of which nobody knows any more whose it was. */
    public static Member nobody(MemberId id, Instant now) {
        return new Member(
                id,
                "",
                Role.MEMBER,
                List.of(),
                Optional.empty(),
                Profile.EMPTY,
                Preferences.USUAL,
                now,
                now,
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.of(now),
                Optional.empty());
    }
}
