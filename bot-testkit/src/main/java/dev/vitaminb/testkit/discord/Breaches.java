package dev.vitaminb.testkit.discord;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What a client did that Discord forbids. */
final class Breaches {
    private final List<String> all = new CopyOnWriteArrayList<>();

    void add(String sentence) {
        all.add(sentence);
    }

    void unless(boolean holds, String sentence) {
        if (!holds) {
            add(sentence);
        }
    }

    List<String> all() {
        return List.copyOf(all);
    }
}
