package dev.vitaminb.core.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The operations of one commit in the form that {@code commit.lua} reads. */
final class Operations {
    private final Map<String, Integer> keys = new LinkedHashMap<>();
    private final List<byte[]> arguments = new ArrayList<>();

    Operations(String ledger, String receipt) {
        index(ledger);
        index(receipt);
    }

    /** Adds an operation; arguments are bytes, or said as text. */
    void add(String name, String key, Object... values) {
        arguments.add(RedisScripts.bytes(name));
        arguments.add(RedisScripts.bytes(index(key)));
        arguments.add(RedisScripts.bytes(values.length));
        for (var value : values) {
            arguments.add(value instanceof byte[] bytes ? bytes : RedisScripts.bytes(value));
        }
    }

    List<String> keys() {
        return List.copyOf(keys.keySet());
    }

    List<byte[]> arguments(long expectedVersion) {
        var all = new ArrayList<byte[]>();
        all.add(RedisScripts.bytes(expectedVersion));
        all.addAll(arguments);
        return all;
    }

    private int index(String key) {
        return keys.computeIfAbsent(key, k -> keys.size() + 1);
    }
}
