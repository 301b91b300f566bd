package dev.vitaminb.web.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitaminb.core.group.RedisDirectory;
import dev.vitaminb.core.vault.Vault;
import dev.vitaminb.testkit.TestRedis;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;

class RedisTranscriptsTest {
    private static final Vault VAULT = new Vault("a secret for tests only", List.of());
    private static final Room ROOM = Room.of("club");
    private static final Room PRIVATE = Room.of("club", "anna");

    private final LettuceConnectionFactory connections = TestRedis.connections();
    private final Bell bell = new Bell();
    private final Transcripts transcripts = transcripts();

    private Transcripts transcripts() {
        var directory = new RedisDirectory(connections, VAULT);
        return new RedisTranscripts(
                connections, VAULT, directory, new Stage(() -> Instant.EPOCH), bell);
    }

    @BeforeEach
    void startEmpty() {
        transcripts.forget("club");
        transcripts.forget("clubs");
    }

    @AfterEach
    void disconnect() {
        connections.destroy();
    }

    @Test
    void messagesSurviveARestartInTheirOrder() {
        transcripts.post(ROOM, "1", said("first"));
        transcripts.post(ROOM, "2", said("second"));
        assertThat(transcripts().since(ROOM, 0))
                .extracting(Message::content)
                .containsExactly(said("first"), said("second"));
    }

    @Test
    void aNonceUsedAgainIsTheSameMessage() {
        long first = transcripts.post(ROOM, "once", said("first"));
        assertThat(transcripts.post(ROOM, "once", said("other"))).isEqualTo(first);
        assertThat(transcripts.since(ROOM, 0)).hasSize(1);
    }

    @Test
    void onlyTheLastMessagesAreKept() {
        for (int i = 0; i < Transcripts.KEPT + 3; i++) {
            transcripts.post(ROOM, "n" + i, said("message " + i));
        }
        var kept = transcripts.since(ROOM, 0);
        assertThat(kept).hasSize(Transcripts.KEPT);
        assertThat(kept.getFirst().content()).isEqualTo(said("message 3"));
    }

    @Test
    void anEditIsAChangeAndKeepsTheMessagesPlace() {
        long card = transcripts.post(ROOM, "1", said("before"));
        transcripts.post(ROOM, "2", said("later"));
        long seen = transcripts.revision("club");
        assertThat(transcripts.edit(ROOM, card, said("after"))).isTrue();
        assertThat(transcripts.since(ROOM, seen))
                .extracting(Message::content)
                .containsExactly(said("after"));
        assertThat(transcripts.since(ROOM, 0).getFirst().number()).isEqualTo(card);
    }

    @Test
    void whatIsGoneCannotBeEdited() {
        long card = transcripts.post(ROOM, "1", said("before"));
        transcripts.forget("club");
        assertThat(transcripts.edit(ROOM, card, said("after"))).isFalse();
        assertThat(transcripts.since(ROOM, 0)).isEmpty();
    }

    @Test
    void roomsAndGroupsStayApart() {
        transcripts.post(ROOM, "1", said("to all"));
        transcripts.post(PRIVATE, "1", said("to the bot"));
        transcripts.post(Room.of("clubs"), "1", said("elsewhere"));
        transcripts.forget("club");
        assertThat(transcripts.since(PRIVATE, 0)).isEmpty();
        assertThat(transcripts.since(Room.of("clubs"), 0)).hasSize(1);
    }

    @Test
    void whoeverListensIsToldOfEveryChange() {
        var rung = new AtomicInteger();
        Runnable listener = rung::incrementAndGet;
        bell.listen("club", listener);
        long card = transcripts.post(ROOM, "1", said("before"));
        transcripts.edit(ROOM, card, said("after"));
        bell.ignore("club", listener);
        transcripts.post(ROOM, "2", said("unheard"));
        assertThat(rung).hasValue(2);
    }

    @Test
    void wordsAreSealed() {
        transcripts.post(ROOM, "1", said("a secret wish"));
        var raw = new StringRedisTemplate(connections).opsForHash().entries("{web}:club:room:");
        assertThat(raw.toString()).isNotEmpty().doesNotContain("secret wish");
    }

    private static Content said(String words) {
        return new Content.Words("anna", words);
    }
}
