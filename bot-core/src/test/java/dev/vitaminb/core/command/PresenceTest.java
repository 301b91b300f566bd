package dev.vitaminb.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitaminb.core.Club;
import dev.vitaminb.core.charter.Preset;
import dev.vitaminb.core.command.Person.Standing;
import dev.vitaminb.core.group.Group;
import dev.vitaminb.core.group.Groups;
import dev.vitaminb.core.group.MembersRole;
import dev.vitaminb.core.ledger.Change;
import dev.vitaminb.core.ledger.Entry;
import dev.vitaminb.core.ledger.EntryKind;
import dev.vitaminb.core.ledger.Ledger;
import dev.vitaminb.core.ledger.Receipt;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PresenceTest {
    private static final MembersRole REGULARS = new MembersRole("17", "Regulars");
    private final Club club = Club.of(Preset.REFERRAL);
    private Optional<Presence.Seen> seen = Optional.empty();

    PresenceTest() {
        club.bot.bot().asks("paper", (person, home) -> seen);
    }

    @AfterEach
    void close() {
        club.close();
    }

    private static Optional<Presence.Seen> there(String... roles) {
        return Optional.of(new Presence.Seen(Standing.PRESENT, Set.of(roles)));
    }

    private String readsInPrivate(String person) {
        return club.member(person).unseen().calls("me").reads();
    }

    @Test
    void whoeverIsNotThereAnyMoreIsToldNothing() {
        club.member("Anna").calls("me");
        assertThat(readsInPrivate("Anna")).contains("You this");
        seen = Optional.of(Presence.Seen.ABSENT);
        assertThat(readsInPrivate("Anna")).contains("not seen you").doesNotContain("You this");
        seen = there();
        assertThat(readsInPrivate("Anna")).contains("You this");
    }

    @Test
    void whoeverIsThereIsConfirmedAndMayJoin() {
        club.member("Anna").calls("me");
        club.clock.advance(Duration.ofDays(40));
        assertThat(readsInPrivate("Anna")).contains("not seen you");
        seen = there();
        assertThat(readsInPrivate("Anna")).contains("You this");
        assertThat(readsInPrivate("Ben")).contains("You this");
    }

    @Test
    void whereARoleMakesMembersItIsAskedForInPrivateToo() {
        club.member("Anna").calls("me");
        counting(REGULARS);
        assertThat(club.member("Anna").calls("me").reads()).contains("“Regulars”");
        seen = there();
        assertThat(readsInPrivate("Anna")).contains("“Regulars”", "Nothing was recorded");
        seen = there("17");
        assertThat(readsInPrivate("Anna")).contains("You this");
        assertThat(club.olga().calls("me").reads()).contains("You this");
    }

    @Test
    void anOrganiserIsNeverShutOut() {
        counting(REGULARS);
        seen = there();
        assertThat(readsInPrivate("Olga")).contains("You this");
    }

    private void counting(MembersRole role) {
        var now = club.snapshot();
        Group group = new Groups(now).the();
        var changed = group.counting(group.homes().getFirst(), Optional.of(role));
        var entry =
                new Entry(
                        EntryKind.GROUP_CHANGED,
                        1,
                        List.of("group.self"),
                        club.clock.instant(),
                        group.day(club.clock.instant()),
                        List.of(),
                        0);
        club.bot
                .ledger()
                .commit(
                        new Ledger.Commit(
                                now,
                                "",
                                "",
                                Change.of(entry, Groups.put(changed)),
                                new Receipt("", "", List.of()),
                                club.clock.instant()));
    }
}
