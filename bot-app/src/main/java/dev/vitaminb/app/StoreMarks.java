package dev.vitaminb.app;

import dev.vitaminb.core.ledger.RedisResealing;
import dev.vitaminb.core.vault.Vault;
import dev.vitaminb.core.vault.VaultException;
import java.nio.charset.StandardCharsets;

/** What a store is marked with at the first start, and shows again at every later one. */
record StoreMarks(StoreVisit visit) {
    /** The schema of the whole store that this version writes. */
    static final int SCHEMA = 1;

    static final String SCHEMA_KEY = "vitaminb:schema";
    static final String CHECK_KEY = "vitaminb:check";
    static final String ROOT_KEY = "vitaminb:root";
    static final String USE_KEY = "vitaminb:use";

    private static final String SCOPE = "check";
    private static final byte[] CHECK = bytes("Vitamin B");

    /** Whether nothing was ever written under a secret. */
    boolean isFresh() {
        return visit.ask(redis -> redis.exists(CHECK_KEY)) == 0;
    }

    /**
     * Sees to it that the store may be used, and marks what is not marked.
     *
     * @return the vault with the hashes that the store was begun with
     * @throws Refusal if a newer version, another secret, or a club instead of a playground (or the
     *     reverse) wrote the data
     */
    Vault settle(Vault vault, boolean playground) {
        requireSchema();
        requireSecret(vault);
        requireUse(playground ? "playground" : "club");
        return vault.hashingUnder(
                opened(vault, ROOT_KEY, marked(ROOT_KEY, sealed(vault, ROOT_KEY, vault.root()))));
    }

    /** Seals the marks under the present secret: from then on no former one opens the store. */
    static void sealAnew(RedisResealing resealing) {
        resealing.text(ROOT_KEY, SCOPE, ROOT_KEY);
        resealing.text(CHECK_KEY, SCOPE, SCOPE);
    }

    private void requireSchema() {
        var found = text(marked(SCHEMA_KEY, bytes(String.valueOf(SCHEMA))));
        if (!found.equals(String.valueOf(SCHEMA))) {
            throw new Refusal(
                    "The data at %s has schema %s, and this version of Vitamin B knows %d: start the newer version that wrote it."
                            .formatted(visit.store().place(), found, SCHEMA));
        }
    }

    private void requireSecret(Vault vault) {
        opened(vault, SCOPE, marked(CHECK_KEY, sealed(vault, SCOPE, CHECK)));
    }

    private static byte[] sealed(Vault vault, String label, byte[] text) {
        return vault.seal(SCOPE, label, text);
    }

    private byte[] opened(Vault vault, String label, byte[] sealed) {
        try {
            return vault.open(SCOPE, label, sealed);
        } catch (VaultException closed) {
            throw new Refusal(
                    ("The data at %s was written under another secret: set VITAMINB_SECRET to that one, or name that one"
                                    + " as VITAMINB_SECRET_OLD beside the new one.")
                            .formatted(visit.store().place()));
        }
    }

    // A playground moves its clock, and would let a club's words expire.
    private void requireUse(String use) {
        var found = text(marked(USE_KEY, bytes(use)));
        if (!found.equals(use)) {
            throw new Refusal(
                    ("The Redis at %s holds the data of a %s, not of a %s: name another one in REDIS_URL (another database"
                                    + " such as /1 will do), or set VITAMINB_PLAYGROUND=%s.")
                            .formatted(
                                    visit.store().place(), found, use, found.equals("playground")));
        }
    }

    /** What stands there, which is the given value if nothing stood there before. */
    private byte[] marked(String key, byte[] value) {
        return visit.ask(redis -> {
            redis.setnx(key, value);
            return redis.get(key);
        });
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
