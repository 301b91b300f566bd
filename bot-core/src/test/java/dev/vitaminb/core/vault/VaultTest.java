package dev.vitaminb.core.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class VaultTest {
    private static final String SECRET = "the secret of this test";
    private static final String OTHER = "another secret of this test";
    private static final byte[] WORDS = "Anna needs a lawyer".getBytes(UTF_8);

    private final Vault vault = new Vault(SECRET, List.of());

    @Test
    void whatWasSealedOpensAgainAndNowhereStandsInClear() {
        var sealed = vault.seal("g1", "request.1", WORDS);
        assertThat(vault.open("g1", "request.1", sealed)).isEqualTo(WORDS);
        assertThat(new String(sealed, UTF_8)).doesNotContain("Anna", "lawyer");
    }

    @Test
    void theSameWordsNeverLookTheSameTwice() {
        assertThat(vault.seal("g1", "request.1", WORDS))
                .isNotEqualTo(vault.seal("g1", "request.1", WORDS));
    }

    @Test
    void nothingOpensInAnotherGroupOrUnderAnotherLabel() {
        var sealed = vault.seal("g1", "request.1", WORDS);
        assertThatThrownBy(() -> vault.open("g2", "request.1", sealed))
                .isInstanceOf(VaultException.class);
        assertThatThrownBy(() -> vault.open("g1", "request.2", sealed))
                .isInstanceOf(VaultException.class);
    }

    @Test
    void oneChangedBitIsNoticedWhereverItIs() {
        var sealed = vault.seal("g1", "request.1", WORDS);
        for (int i = 0; i < sealed.length; i++) {
            var damaged = sealed.clone();
            damaged[i] ^= 1;
            assertThatThrownBy(() -> vault.open("g1", "request.1", damaged))
                    .as("byte %d", i)
                    .isInstanceOf(VaultException.class)
                    .hasMessageNotContaining("Anna");
        }
    }

    @Test
    void whatIsTooShortIsDamaged() {
        for (int length = 0; length < 40; length++) {
            var stump = new byte[length];
            assertThatThrownBy(() -> vault.open("g1", "request.1", stump))
                    .isInstanceOf(VaultException.class);
        }
    }

    @Test
    void anOlderSecretStillOpensAndANewOneSeals() {
        var before = vault.seal("g1", "request.1", WORDS);
        var after = new Vault(OTHER, List.of(SECRET));
        assertThat(after.open("g1", "request.1", before)).isEqualTo(WORDS);
        var now = after.seal("g1", "request.1", WORDS);
        assertThatThrownBy(() -> vault.open("g1", "request.1", now))
                .isInstanceOf(VaultException.class)
                .hasMessageContaining("VITAMINB_SECRET");
    }

    @Test
    void anEmptyTextCanBeSealed() {
        assertThat(vault.open("g1", "note.1", vault.seal("g1", "note.1", new byte[0]))).isEmpty();
    }

    @Test
    void aHashDependsOnTheTextTheScopeAndTheSecretAndOnNothingElse() {
        assertThat(vault.hash("g1", "Anna"))
                .isEqualTo(new Vault(SECRET, List.of()).hash("g1", "Anna"));
        assertThat(vault.hash("g1", "Anna"))
                .hasSize(32)
                .isNotEqualTo(vault.hash("g2", "Anna"))
                .isNotEqualTo(vault.hash("g1", "Ann"))
                .isNotEqualTo(new Vault(OTHER, List.of()).hash("g1", "Anna"))
                // Hashes name keys in the store: they must be found again under a new secret.
                .isEqualTo(new Vault(OTHER, List.of(SECRET)).hash("g1", "Anna"));
        assertThat(vault.token("g1", "Anna")).matches("[0-9a-f]{32}");
    }

    @Test
    void aKeptRootGivesTheSameHashesUnderAnySecret() {
        var later = new Vault(OTHER, List.of()).hashingUnder(vault.root());
        assertThat(later.hash("g1", "Anna")).isEqualTo(vault.hash("g1", "Anna"));
        var sealed = later.seal("g1", "request.1", WORDS);
        assertThat(new Vault(OTHER, List.of()).open("g1", "request.1", sealed)).isEqualTo(WORDS);
    }

    @Test
    void whatAFormerSecretSealedIsKnownAndSealedAnew() {
        var before = vault.seal("g1", "request.1", WORDS);
        var both = new Vault(OTHER, List.of(SECRET));
        assertThat(both.isFormer(before)).isTrue();
        assertThat(vault.isFormer(before)).isFalse();
        assertThat(both.isFormer("4711".getBytes(UTF_8))).isFalse();
        var after = both.sealedAnew("g1", "request.1", before);
        assertThat(both.isFormer(after)).isFalse();
        assertThat(new Vault(OTHER, List.of()).open("g1", "request.1", after)).isEqualTo(WORDS);
    }

    @Test
    void aSignatureIsThePresentSecretsAndThatOfAFormerOneStillCounts() {
        var signed = vault.signatures("codes", "abc").getFirst();
        var both = new Vault(OTHER, List.of(SECRET)).signatures("codes", "abc");
        assertThat(both).hasSize(2);
        assertThat(both.getFirst()).isNotEqualTo(signed);
        assertThat(both.getLast()).isEqualTo(signed);
    }

    @Test
    void aShortSecretIsRefusedWithoutBeingQuoted() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Vault("fifteen letters", List.of()))
                .withMessageContaining("16")
                .withMessageNotContaining("fifteen");
        assertThatIllegalArgumentException().isThrownBy(() -> new Vault(SECRET, List.of("short")));
    }
}
