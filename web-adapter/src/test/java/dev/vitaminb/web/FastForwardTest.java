package dev.vitaminb.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vitaminb.testkit.TestClock;
import dev.vitaminb.web.cast.RedisAhead;
import dev.vitaminb.web.cast.SampleGroups;
import dev.vitaminb.web.transcript.Message;
import dev.vitaminb.web.transcript.Room;
import dev.vitaminb.web.transcript.Transcripts;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

/** Whoever wants to see a recap need not wait a week. */
@PlaygroundTest
@Tag("faults")
class FastForwardTest {
    @LocalServerPort private int port;
    @Autowired private Transcripts transcripts;
    @Autowired private SampleGroups samples;
    @Autowired private TestClock clock;
    @Autowired private LettuceConnectionFactory connections;

    @BeforeEach
    void seed() {
        samples.seedMissing();
    }

    @AfterEach
    void theOthersLiveInThePresent() {
        samples.reset();
    }

    @Test
    void theSampleGroupsHaveLivedThroughTheirRecaps() {
        assertThat(recaps("koeln")).hasSizeBetween(5, 7);
        assertThat(recaps("ahrtal")).hasSizeBetween(5, 7);
        assertThat(recaps("koeln").toString()).contains("Nächstes Treffen", "Café Fabelhaft");
        assertThat(recaps("ahrtal").toString()).doesNotContain("Am meisten geholfen");
    }

    @Test
    void aWeekThatPassesBringsTheNextOneAtItsHour() {
        int before = recaps("koeln").size();
        var browser = new Browser(port);
        var start = clock.instant();
        browser.post("/forward", Map.of("days", "7", "back", "/chat/koeln/anna"));
        assertThat(Duration.between(start, clock.instant())).isEqualTo(Duration.ofDays(7));
        await().until(() -> recaps("koeln").size() > before);
        var latest = recaps("koeln").getLast();
        assertThat(latest.content().toString()).doesNotContain("Nachgeholt");
        assertThat(latest.at().atZone(ZoneId.of("Europe/Berlin")).toLocalTime())
                .isEqualTo(LocalTime.of(18, 0));
        assertThat(browser.page("/chat/koeln/anna").text()).contains("Rückblick");
    }

    @Test
    void howFarAheadItIsSurvivesARestart() {
        var ahead = new RedisAhead(connections);
        var before = ahead.now();
        ahead.forward(Duration.ofHours(3));
        assertThat(new RedisAhead(connections).now()).isEqualTo(before.plusHours(3));
    }

    private List<Message> recaps(String cast) {
        return transcripts.since(Room.of(cast), 0).stream()
                .filter(message -> message.content().toString().contains("Rückblick · "))
                .toList();
    }
}
