package dev.vitaminb.app;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.vitaminb.redis.EmbeddedRedis;
import io.lettuce.core.AclCategory;
import io.lettuce.core.AclSetuserArgs;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.sync.RedisCommands;
import io.lettuce.core.protocol.CommandType;
import io.lettuce.core.resource.ClientResources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StoreVisitTest {
    private static final ClientResources RESOURCES = ClientResources.create();
    private static final Duration PATIENCE = Duration.ofMillis(300);

    @TempDir static Path folder;
    private static EmbeddedRedis redis;

    @BeforeAll
    static void start() {
        redis = EmbeddedRedis.start(folder);
    }

    @AfterAll
    static void stop() {
        redis.close();
        var _ = RESOURCES.shutdown(0, 1, TimeUnit.SECONDS);
    }

    @Test
    void anUnknownHostIsRefused() {
        refuses(
                "redis://:hidden@nowhere.invalid:6379",
                "The host nowhere.invalid of REDIS_URL is unknown: correct the name");
    }

    @Test
    void aPortWhereNobodyListensIsRefused() throws IOException {
        int free;
        try (var probe = new ServerSocket(0)) {
            free = probe.getLocalPort();
        }
        refuses(
                "redis://:hidden@127.0.0.1:" + free,
                "No Redis listens at 127.0.0.1:%d: start it".formatted(free));
    }

    @Test
    void aServerWithoutAnAnswerIsRefused() throws IOException {
        try (var silent = new ServerSocket(0, 5, InetAddress.ofLiteral("127.0.0.1"))) {
            refuses(
                    "redis://:hidden@127.0.0.1:" + silent.getLocalPort(),
                    "The Redis at 127.0.0.1:%d gives no answer".formatted(silent.getLocalPort()));
        }
    }

    @Test
    void aServerThatIsNoRedisIsRefused() throws IOException {
        try (var web = new ServerSocket(0, 5, InetAddress.ofLiteral("127.0.0.1"))) {
            Thread.startVirtualThread(() -> answerAsWeb(web));
            refuses(
                    "redis://:hidden@127.0.0.1:" + web.getLocalPort(),
                    "What answers at 127.0.0.1:%d does not behave like a Redis"
                            .formatted(web.getLocalPort()));
        }
    }

    @Test
    void aWrongPasswordIsRefused() {
        refuses(
                "redis://:hidden@127.0.0.1:" + redis.port(),
                "The Redis at 127.0.0.1:%d does not accept the user or the password: correct them"
                        .formatted(redis.port()));
    }

    @Test
    void aMissingPasswordIsRefused() {
        refuses(
                "redis://127.0.0.1:" + redis.port(),
                "The Redis at 127.0.0.1:%d wants a password: write it into REDIS_URL"
                        .formatted(redis.port()));
    }

    @Test
    void aRedisWithoutTlsIsRefusedWhenTlsIsAskedFor() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> visit("rediss://:hidden@127.0.0.1:" + redis.port()))
                .withMessageContaining("127.0.0.1:" + redis.port())
                .withMessageNotContaining("hidden")
                .withNoCause();
    }

    @Test
    void aUserWhoMayNotWriteIsRefused() {
        var reads =
                AclSetuserArgs.Builder.on()
                        .addPassword("hidden")
                        .allKeys()
                        .addCategory(AclCategory.READ)
                        .addCategory(AclCategory.CONNECTION)
                        .addCategory(AclCategory.ADMIN);
        asOwner(redis -> redis.aclSetuser("reader", reads));
        try (var visit = visit("redis://reader:hidden@127.0.0.1:" + redis.port())) {
            visit.requireNoEviction();
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> visit.ask(redis -> redis.setnx("key", new byte[1])))
                    .withMessageContaining("does not let this user do what the bot needs");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = CommandType.class,
            names = {"CONFIG", "SAVE"})
    void aRedisThatMayEvictIsRefusedAlsoWhenConfigIsForbidden(CommandType forbidden) {
        var rights =
                AclSetuserArgs.Builder.on()
                        .addPassword("hidden")
                        .allKeys()
                        .allCommands()
                        .removeCommand(forbidden);
        asOwner(redis -> redis.aclSetuser("user", rights));
        try (var visit = visit("redis://user:hidden@127.0.0.1:" + redis.port())) {
            assertThatNoException().isThrownBy(visit::requireNoEviction);

            asOwner(redis -> redis.configSet("maxmemory-policy", "allkeys-lru"));
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(visit::requireNoEviction)
                    .withMessageContaining("maxmemory-policy allkeys-lru")
                    .withMessageContaining("set maxmemory-policy to noeviction");
        } finally {
            asOwner(redis -> redis.configSet("maxmemory-policy", "noeviction"));
            asOwner(redis -> redis.aclDeluser("user"));
        }
    }

    private static void refuses(String url, String sentence) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> visit(url))
                .withMessageStartingWith(sentence)
                .withMessageNotContaining("hidden")
                .withNoCause();
    }

    private static StoreVisit visit(String url) {
        return StoreVisit.to(new Store.External(RedisAddress.in(url)), RESOURCES, PATIENCE);
    }

    private static void asOwner(Consumer<RedisCommands<String, String>> action) {
        try (var client = RedisClient.create(RESOURCES, redis.uri().toString());
                var connection = client.connect()) {
            action.accept(connection.sync());
        }
    }

    private static void answerAsWeb(ServerSocket web) {
        try (var visitor = web.accept()) {
            var _ = visitor.getInputStream().read();
            visitor.getOutputStream()
                    .write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
