package dev.vitaminb.core.ledger;

import dev.vitaminb.core.vault.Vault;
import dev.vitaminb.core.vault.VaultException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.springframework.data.redis.connection.DataType;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.core.KeyScanOptions;
import org.springframework.data.redis.core.ScanOptions;
import org.springframework.data.redis.core.script.RedisScript;

/**
 * Seals anew, under the present secret, what is sealed under a former one.
 *
 * <p>Value by value, each only if nobody has written it meanwhile; what somebody writes is sealed
 * under the present secret anyway. It can be broken off and begun again at any time.
 */
public final class RedisResealing {
    private static final int A_PAGE = 500;

    @SuppressWarnings("rawtypes")
    private static final RedisScript<List> RESEAL = RedisScripts.script("ledger/reseal");

    private final RedisScripts scripts;
    private final Vault vault;

    public RedisResealing(RedisConnectionFactory connections, Vault vault) {
        this.scripts = new RedisScripts(connections);
        this.vault = vault;
    }

    /**
     * What one look through the store came to.
     *
     * @param sealed how many values were sealed anew
     * @param left how many could not be: they do not open
     * @param isWhole whether it got to the end
     */
    public record Pass(long sealed, long left, boolean isWhole) {
        /** Whether nothing in groups needs a former secret any more. */
        public boolean isDone() {
            return isWhole && left == 0;
        }
    }

    private enum Outcome {
        SEALED,
        /** Somebody has written there meanwhile, and so under the present secret. */
        CHANGED,
        DAMAGED
    }

    /** Looks through all groups, for as long as it may. */
    public Pass groups(BooleanSupplier goesOn) {
        return scripts.guarded(
                true,
                () -> {
                    long sealed = 0;
                    long left = 0;
                    var hashes =
                            KeyScanOptions.scanOptions(DataType.HASH)
                                    .match("{p???}:g:*")
                                    .count(A_PAGE)
                                    .build();
                    try (var keys = scripts.template().scan(hashes)) {
                        while (keys.hasNext()) {
                            if (!goesOn.getAsBoolean()) {
                                return new Pass(sealed, left, false);
                            }
                            var key = keys.next();
                            for (var value : former(key).entrySet()) {
                                switch (reseal(key, value.getKey(), value.getValue())) {
                                    case SEALED -> sealed++;
                                    case CHANGED -> {}
                                    case DAMAGED -> left++;
                                }
                            }
                        }
                    }
                    return new Pass(sealed, left, true);
                });
    }

    private Map<String, byte[]> former(String key) {
        var found = new HashMap<String, byte[]>();
        var page = ScanOptions.scanOptions().count(A_PAGE).build();
        try (var fields = scripts.template().<String, byte[]>opsForHash().scan(key, page)) {
            fields.forEachRemaining(field -> {
                if (vault.isFormer(field.getValue())) {
                    found.put(field.getKey(), field.getValue());
                }
            });
        }
        return found;
    }

    private Outcome reseal(String key, String field, byte[] sealed) {
        var parts = key.split(":", -1);
        var group = parts[2];
        var kind = parts[parts.length - 1];
        var label = kind.equals("posted") ? "posted " + field : kind + "." + field;
        try {
            var anew = vault.sealedAnew(group, label, sealed);
            return put(key, sealed, anew, List.of(RedisScripts.bytes(field)))
                    ? Outcome.SEALED
                    : Outcome.CHANGED;
        } catch (VaultException damaged) {
            return Outcome.DAMAGED;
        }
    }

    /** Seals anew a text that stands under a key of its own. */
    public void text(String key, String scope, String label) {
        var sealed = scripts.guarded(false, () -> scripts.template().opsForValue().get(key));
        if (sealed != null && vault.isFormer(sealed)) {
            put(key, sealed, vault.sealedAnew(scope, label, sealed), List.of());
        }
    }

    private boolean put(String key, byte[] present, byte[] anew, List<byte[]> field) {
        var arguments = new ArrayList<>(List.of(present, anew));
        arguments.addAll(field);
        var reply = scripts.run(RESEAL, List.of(key), arguments, true);
        return RedisScripts.text(reply.getFirst()).equals("done");
    }
}
