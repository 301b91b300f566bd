package dev.vitaminb.core.ledger;

import dev.vitaminb.core.vault.Vault;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Turns records into sealed JSON and back; receipts, which hold no words, into plain JSON. */
final class Sealer {
    // What older records do not say yet is null or 0, for which each record has its default.
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build();

    private final Vault vault;

    Sealer(Vault vault) {
        this.vault = vault;
    }

    <T> byte[] seal(GroupId group, RecordKey<T> key, T value) {
        return vault.seal(group.code(), key.label(), JSON.writeValueAsBytes(value));
    }

    <T> T open(GroupId group, RecordKey<T> key, byte[] sealed) {
        return JSON.readValue(vault.open(group.code(), key.label(), sealed), key.kind().type());
    }

    byte[] bytes(Receipt receipt) {
        return JSON.writeValueAsBytes(receipt);
    }

    Receipt receipt(byte[] json) {
        return JSON.readValue(json, Receipt.class);
    }

    byte[] bytes(Ledger.Repeat repeat) {
        return JSON.writeValueAsBytes(repeat);
    }

    Ledger.Repeat repeat(byte[] json) {
        return JSON.readValue(json, Ledger.Repeat.class);
    }
}
