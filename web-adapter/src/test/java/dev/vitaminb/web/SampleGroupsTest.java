package dev.vitaminb.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitaminb.core.VitaminB;
import dev.vitaminb.core.charter.Charters;
import dev.vitaminb.core.charter.Preset;
import dev.vitaminb.core.group.Groups;
import dev.vitaminb.core.ledger.GroupId;
import dev.vitaminb.core.ledger.Ledger;
import dev.vitaminb.core.ledger.Snapshot;
import dev.vitaminb.core.matching.Matching;
import dev.vitaminb.core.member.Members;
import dev.vitaminb.core.text.Formality;
import dev.vitaminb.testkit.TestClock;
import dev.vitaminb.web.cast.SampleGroups;
import dev.vitaminb.web.transcript.Content;
import dev.vitaminb.web.transcript.Message;
import dev.vitaminb.web.transcript.Room;
import dev.vitaminb.web.transcript.Transcripts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlaygroundTest
class SampleGroupsTest {
    private static final GroupId COLOGNE = new GroupId("koeln");
    private static final GroupId AHR = new GroupId("ahrtal");

    @Autowired private SampleGroups samples;
    @Autowired private VitaminB vitaminB;
    @Autowired private Transcripts transcripts;
    @Autowired private TestClock clock;

    @BeforeEach
    void seed() {
        samples.seedMissing();
    }

    @Test
    void bothCulturesAreThere() {
        var cologne = new Groups(snapshot(COLOGNE)).the();
        assertThat(cologne.formality()).isEqualTo(Formality.DU);
        assertThat(new Charters(snapshot(COLOGNE)).the(cologne.charter()).preset())
                .isEqualTo(Preset.REFERRAL);
        assertThat(Members.in(snapshot(COLOGNE)).here()).hasSize(24);
        assertThat(Members.in(snapshot(COLOGNE)).organisers()).hasSize(2);
        var ahr = new Groups(snapshot(AHR)).the();
        assertThat(ahr.formality()).isEqualTo(Formality.SIE);
        assertThat(new Charters(snapshot(AHR)).the(ahr.charter()).preset())
                .isEqualTo(Preset.SERVICE);
        assertThat(Members.in(snapshot(AHR)).here()).hasSize(12);
    }

    @Test
    void theirHistoryLiesInThePastAndIsTheSameEveryTime() {
        samples.reset();
        var before = vitaminB.ledger().entries(COLOGNE, 0, 1_000);
        assertThat(before.getFirst().entry().at()).isBefore(before.getLast().entry().at());
        samples.reset();
        assertThat(vitaminB.ledger().entries(COLOGNE, 0, 1_000)).isEqualTo(before);
    }

    @Test
    void aResetForgetsWhatVisitorsSaidAndLeavesTheirOwnGroupAlone() {
        transcripts.post(Room.of("koeln"), "visitor", new Content.Words("anna", "I was here"));
        transcripts.post(Room.of("own"), "visitor", new Content.Words("robin", "So was I"));
        samples.reset();
        assertThat(transcripts.since(Room.of("koeln"), 0).toString()).doesNotContain("I was here");
        assertThat(transcripts.since(Room.of("own"), 0).toString()).contains("So was I");
    }

    @Test
    void theirRoomShowsTheHistoryAtItsOwnTimes() {
        var messages = transcripts.since(Room.of("koeln"), 0);
        assertThat(messages)
                .hasSizeGreaterThan(20)
                .isSortedAccordingTo(Comparator.comparing(Message::at));
        assertThat(messages.getFirst().at()).isBefore(clock.instant().minus(Duration.ofDays(30)));
        assertThat(messages.getLast().at()).isAfter(clock.instant().minus(Duration.ofDays(2)));
    }

    @Test
    void whoHelpsInTheReadmeIsWhoIsFound() throws IOException {
        var readme = Files.readString(Path.of("../README.md"));
        var wish = "Ich suche jemanden, der alte Holzfenster aufarbeitet.";
        assertThat(readme).contains(wish);
        var group = snapshot(COLOGNE);
        var anna =
                Members.in(group).here().stream()
                        .filter(member -> member.name().startsWith("Anna"))
                        .findFirst()
                        .orElseThrow();
        var today = new Groups(group).the().day(clock.instant());
        var question = new Matching.Question(wish, anna.id(), Set.of(), today, 3);
        assertThat(vitaminB.matching().find(group, question))
                .singleElement()
                .satisfies(match -> {
                    var name = Members.in(group).the(match.member()).name();
                    var first = name.substring(0, name.indexOf(' '));
                    assertThat(readme)
                            .contains(
                                    "**%s** – kann helfen bei: %s"
                                            .formatted(first, match.reason().words()));
                });
    }

    private Snapshot snapshot(GroupId group) {
        return vitaminB.ledger().read(Ledger.Question.of(group)).snapshot();
    }
}
