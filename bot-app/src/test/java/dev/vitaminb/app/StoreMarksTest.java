package dev.vitaminb.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.vitaminb.core.vault.Vault;
import dev.vitaminb.redis.EmbeddedRedis;
import io.lettuce.core.RedisURI;
import io.lettuce.core.resource.ClientResources;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreMarksTest {
    private static final String SECRET = "the secret of the first start";
    private static final String OTHER = "a secret that came later";

    @TempDir static Path folder;
    private static ClientResources resources;
    private static EmbeddedRedis redis;
    private static StoreVisit visit;
    private static StoreMarks marks;

    @BeforeAll
    static void start() {
        resources = ClientResources.create();
        redis = EmbeddedRedis.start(folder);
        visit = StoreVisit.to(new Store.External(RedisURI.create(redis.uri())), resources);
        marks = new StoreMarks(visit);
    }

    @AfterAll
    static void stop() {
        visit.close();
        redis.close();
        var _ = resources.shutdown(0, 1, TimeUnit.SECONDS);
    }

    @BeforeEach
    void empty() {
        visit.ask(redis -> redis.flushall());
    }

    @Test
    void aStoreIsFreshUntilItIsSettled() {
        assertThat(marks.isFresh()).isTrue();

        marks.settle(vault(SECRET), true);

        assertThat(marks.isFresh()).isFalse();
        assertThatNoException().isThrownBy(() -> marks.settle(vault(SECRET), true));
    }

    @Test
    void anotherSecretIsRefused() {
        marks.settle(vault(SECRET), true);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> marks.settle(vault(OTHER), true))
                .withMessageContaining("was written under another secret")
                .withMessageContaining("VITAMINB_SECRET ")
                .withMessageContaining("VITAMINB_SECRET_OLD")
                .withMessageNotContaining(OTHER);
    }

    @Test
    void aFormerSecretStillOpensTheData() {
        marks.settle(vault(SECRET), true);

        assertThatNoException().isThrownBy(() -> marks.settle(vault(OTHER, SECRET), true));
    }

    @Test
    void hashesStayTheSameUnderEverySecretThatComesLater() {
        var first = marks.settle(vault(SECRET), false);
        var second = marks.settle(vault(OTHER, SECRET), false);
        assertThat(second.hash("scope", "text"))
                .isEqualTo(first.hash("scope", "text"))
                .isEqualTo(vault(SECRET).hash("scope", "text"));
    }

    @Test
    void dataOfANewerVersionIsRefusedAndLeftAlone() {
        visit.ask(redis -> redis.set(StoreMarks.SCHEMA_KEY, "2".getBytes(StandardCharsets.UTF_8)));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> marks.settle(vault(SECRET), true))
                .withMessageContaining("has schema 2, and this version of Vitamin B knows 1")
                .withMessageContaining("start the newer version");
        assertThat(visit.<Long>ask(redis -> redis.dbsize())).isEqualTo(1);
    }

    @Test
    void aPlaygroundDoesNotTouchTheDataOfAClub() {
        marks.settle(vault(SECRET), false);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> marks.settle(vault(SECRET), true))
                .withMessageContaining("holds the data of a club, not of a playground")
                .withMessageContaining("VITAMINB_PLAYGROUND=false");
    }

    @Test
    void aClubDoesNotServeFromAPlayground() {
        marks.settle(vault(SECRET), true);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> marks.settle(vault(SECRET), false))
                .withMessageContaining("holds the data of a playground, not of a club")
                .withMessageContaining("VITAMINB_PLAYGROUND=true");
    }

    private static Vault vault(String secret, String... older) {
        return new Vault(secret, List.of(older));
    }
}
