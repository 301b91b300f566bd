package dev.vitaminb.core.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitaminb.core.TestRedis;
import dev.vitaminb.core.vault.Vault;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.core.HashOperations;

/** Sealing anew loses nothing of what is written meanwhile, and can be broken off. */
class RedisResealingTest {
    private static final int RECORDS = 2_000;

    private final Vault before = new Vault("the former secret of this test", List.of());
    private final Vault vault =
            new Vault("the present secret of this test", List.of("the former secret of this test"));
    private final GroupId group =
            new GroupId(UUID.randomUUID().toString().replace("-", "").substring(0, 12));
    private final String key = Keys.of(group, "draft");
    private final HashOperations<String, String, byte[]> hashes =
            new RedisScripts(TestRedis.connections()).template().opsForHash();
    private final RedisResealing resealing = new RedisResealing(TestRedis.connections(), vault);

    private void write(Vault by, int id, String text) {
        hashes.put(key, "" + id, by.seal(group.code(), "draft." + id, text.getBytes(UTF_8)));
    }

    private String read(int id) {
        var sealed = hashes.get(key, "" + id);
        assertThat(sealed).isNotNull();
        assertThat(vault.isFormer(sealed)).isFalse();
        return new String(vault.open(group.code(), "draft." + id, sealed), UTF_8);
    }

    @Test
    void whatIsWrittenMeanwhileStays() {
        for (int id = 0; id < RECORDS; id++) {
            write(before, id, "as it was");
        }
        var others =
                CompletableFuture.runAsync(() -> {
                    for (int id = 0; id < RECORDS; id += 3) {
                        write(vault, id, "changed");
                    }
                });
        resealing.groups(() -> true);
        others.join();
        var last = resealing.groups(() -> true);

        assertThat(last.isWhole()).isTrue();
        for (int id = 0; id < RECORDS; id++) {
            assertThat(read(id)).isEqualTo(id % 3 == 0 ? "changed" : "as it was");
        }
    }

    @Test
    void itGoesOnWhereItWasBrokenOff() {
        write(before, 1, "as it was");
        assertThat(resealing.groups(() -> false)).isEqualTo(new RedisResealing.Pass(0, 0, false));
        assertThat(vault.isFormer(hashes.get(key, "1"))).isTrue();
        resealing.groups(() -> true);
        assertThat(read(1)).isEqualTo("as it was");
    }

    @Test
    void whatIsDamagedStaysAndIsCounted() {
        write(before, 1, "as it was");
        hashes.put(key, "2", hashes.get(key, "1"));
        assertThat(resealing.groups(() -> true).left()).isEqualTo(1);
        assertThat(read(1)).isEqualTo("as it was");
        hashes.delete(key, "2");
    }
}
