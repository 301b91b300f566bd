package dev.vitaminb.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitaminb.core.charter.Charters;
import dev.vitaminb.core.charter.Preset;
import dev.vitaminb.core.vault.Vault;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What older versions have written opens. */
class SealerTest {
    private final Vault vault = new Vault("a secret that only this test has", List.of());
    private final Sealer sealer = new Sealer(vault);

    @Test
    void whatAnOlderCharterDoesNotSayIsAsThePresetHasIt() {
        var group = new GroupId("oldergroup");
        var key = Charters.KIND.key(1);
        var charter = Preset.SERVICE.charter(1);
        var json = JsonMapper.builder().build();
        var older = (ObjectNode) json.valueToTree(charter);
        older.remove(List.of("newcomerWeeks", "rule", "instead"));
        var sealed = vault.seal(group.code(), key.label(), json.writeValueAsBytes(older));
        assertThat(sealer.open(group, key, sealed)).isEqualTo(charter);
    }
}
