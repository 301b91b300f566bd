package dev.vitaminb.redis;

import java.util.Locale;

/** The kinds of engine whose data folders are not exchangeable. */
enum Product {
    REDIS("Redis"),
    VALKEY("Valkey");

    private final String title;

    Product(String title) {
        this.title = title;
    }

    String program() {
        return key() + "-server";
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return title;
    }
}
