package dev.vitaminb.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitaminb.core.group.RedisDirectory;
import dev.vitaminb.core.text.Language;
import dev.vitaminb.core.vault.Vault;
import dev.vitaminb.testkit.TestRedis;
import dev.vitaminb.web.cast.Casts;
import dev.vitaminb.web.transcript.Bell;
import dev.vitaminb.web.transcript.Content;
import dev.vitaminb.web.transcript.RedisTranscripts;
import dev.vitaminb.web.transcript.Stage;
import dev.vitaminb.web.transcript.Transcripts;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

class ChatsTest {
    private static final Vault VAULT = new Vault("a secret for tests only", List.of());

    private final LettuceConnectionFactory connections = TestRedis.connections();
    private final RedisDirectory directory = new RedisDirectory(connections, VAULT);
    private final Transcripts transcripts =
            new RedisTranscripts(
                    connections, VAULT, directory, new Stage(() -> Instant.EPOCH), new Bell());
    private final Chats chats = new Chats(transcripts, directory, () -> Instant.EPOCH);
    private final Viewer viewer = viewer();

    private static Viewer viewer() {
        var cast = new Casts().all().getFirst();
        return new Viewer(cast, cast.personas().getFirst(), Language.ENGLISH);
    }

    @AfterEach
    void leaveEmpty() {
        transcripts.forget(viewer.cast().code());
        connections.destroy();
    }

    @Test
    void aMessageThatChangesWhileItIsPushedIsNotMissedAndItsChangeFollows() {
        var room = viewer.cast().room();
        long before = chats.revision(viewer.cast());
        long card = transcripts.post(room, "card", said("a wish"));
        long upTo = chats.revision(viewer.cast());
        transcripts.edit(room, card, said("a wish, and who can help"));
        transcripts.post(room, "later", said("later"));

        var pushed =
                new Update(null, chats.shown(viewer, Side.ROOM, before, upTo), List.of(), before);
        assertThat(pushed.newInRoom())
                .extracting(ShownMessage::text)
                .containsExactly("a wish, and who can help");

        long now = chats.revision(viewer.cast());
        var next = new Update(null, chats.shown(viewer, Side.ROOM, upTo, now), List.of(), upTo);
        assertThat(next.changed())
                .extracting(ShownMessage::text)
                .containsExactly("a wish, and who can help");
        assertThat(next.newInRoom()).extracting(ShownMessage::text).containsExactly("later");
    }

    private static Content said(String text) {
        return new Content.Words("anna", text);
    }
}
