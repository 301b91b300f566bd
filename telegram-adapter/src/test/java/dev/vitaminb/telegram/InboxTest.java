package dev.vitaminb.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitaminb.core.vault.Vault;
import dev.vitaminb.telegram.Inbox.Head;
import dev.vitaminb.telegram.Inbox.Outcome;
import dev.vitaminb.telegram.Inbox.Received;
import dev.vitaminb.testkit.TestRedis;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;

class InboxTest {
    private static final Vault VAULT = new Vault("a secret for tests only", List.of());
    private static final String CHAT = "-100";

    private final LettuceConnectionFactory connections = TestRedis.connections();
    private final String account = "bot-" + UUID.randomUUID();
    private final Inbox inbox = new Inbox(connections, VAULT, account);
    private final Inbox other = new Inbox(connections, VAULT, account);

    @AfterEach
    void close() {
        connections.destroy();
    }

    private static Received update(long number) {
        return new Received(number, "{\"update_id\":%d,\"secret\":\"Müller\"}".formatted(number));
    }

    private static Optional<Long> number(Optional<Head> head) {
        return head.map(it -> it.update().number());
    }

    @Test
    void oneAfterTheOtherInTheOrderOfTheirNumbers() {
        var first = inbox.arrive(CHAT, List.of(update(7), update(5)));
        assertThat(first).contains(new Head(update(5), 0));
        assertThat(inbox.arrive(CHAT, List.of(update(6)))).isEmpty();
        assertThat(other.arrive(CHAT, List.of(update(8)))).isEmpty();
        assertThat(number(inbox.finish(CHAT, 5, Outcome.DONE))).contains(6L);
        assertThat(number(inbox.finish(CHAT, 6, Outcome.DONE))).contains(7L);
        assertThat(number(inbox.finish(CHAT, 7, Outcome.DONE))).contains(8L);
        assertThat(inbox.finish(CHAT, 8, Outcome.DONE)).isEmpty();
        assertThat(number(other.arrive(CHAT, List.of(update(9))))).contains(9L);
    }

    @Test
    void whatComesAgainWhileItWaitsOrAfterwardsIsLeftOut() {
        inbox.arrive(CHAT, List.of(update(1), update(1)));
        inbox.arrive(CHAT, List.of(update(1)));
        assertThat(inbox.finish(CHAT, 1, Outcome.DONE)).isEmpty();
        assertThat(inbox.arrive(CHAT, List.of(update(1)))).isEmpty();
    }

    @Test
    void numbersThatStartAnewAreWorkedOn() {
        inbox.arrive(CHAT, List.of(update(900_000)));
        inbox.finish(CHAT, 900_000, Outcome.DONE);
        assertThat(number(inbox.arrive(CHAT, List.of(update(3))))).contains(3L);
    }

    @Test
    void chatsDoNotWaitForOneAnother() {
        assertThat(inbox.arrive("a", List.of(update(1)))).isPresent();
        assertThat(other.arrive("b", List.of(update(2)))).isPresent();
    }

    @Test
    void whoeverDoesNotHoldAChatEndsNothingThere() {
        inbox.arrive(CHAT, List.of(update(1), update(2)));
        assertThat(other.finish(CHAT, 1, Outcome.DONE)).isEmpty();
        assertThat(other.hold(CHAT)).isFalse();
        assertThat(inbox.hold(CHAT)).isTrue();
        assertThat(number(inbox.finish(CHAT, 1, Outcome.DONE))).contains(2L);
    }

    @Test
    void whatIsLeftBehindIsTakenOverAndCounted() {
        inbox.arrive(CHAT, List.of(update(1)));
        assertThat(other.abandoned()).isEmpty();
        timePasses();
        assertThat(other.abandoned()).containsExactly(CHAT);
        assertThat(other.arrive(CHAT, List.of())).contains(new Head(update(1), 1));
        assertThat(inbox.finish(CHAT, 1, Outcome.DONE)).isEmpty();
        timePasses();
        assertThat(inbox.arrive(CHAT, List.of())).contains(new Head(update(1), 2));
    }

    // As if what is held had been held for too long; Redis's own clock cannot be set.
    private void timePasses() {
        var redis = new StringRedisTemplate(connections);
        var chats = redis.keys("*:inbox:" + account + ":chats");
        chats.forEach(key -> redis.opsForZSet().add(key, CHAT, 1));
    }

    @Test
    void whatIsSetAsideHoldsNothingUpAndIsKept() {
        inbox.arrive(CHAT, List.of(update(1), update(2)));
        assertThat(number(inbox.finish(CHAT, 1, Outcome.ASIDE))).contains(2L);
        var redis = new StringRedisTemplate(connections);
        var aside = redis.keys("*:inbox:" + account + ":aside");
        assertThat(redis.opsForList().size(aside.iterator().next())).isEqualTo(1);
    }

    @Test
    void nothingIsReadableInTheStore() {
        inbox.arrive(CHAT, List.of(update(1)));
        var redis = new StringRedisTemplate(connections);
        var texts = redis.keys("*:inbox:" + account + ":" + CHAT + ":texts").iterator().next();
        assertThat(redis.opsForHash().entries(texts).toString()).doesNotContain("Müller");
    }

    @Test
    void nothingIsLeftOfWhatIsDone() {
        inbox.arrive(CHAT, List.of(update(1)));
        inbox.finish(CHAT, 1, Outcome.DONE);
        var redis = new StringRedisTemplate(connections);
        assertThat(redis.keys("*:inbox:" + account + ":*"))
                .allMatch(key -> key.endsWith(":done"))
                .allMatch(key -> redis.getExpire(key) > 0);
    }
}
