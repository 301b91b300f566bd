package dev.vitaminb.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitaminb.core.Club;
import dev.vitaminb.core.TestRedis;
import dev.vitaminb.core.charter.Preset;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Whoever reads the store without the secret learns numbers, and nothing about anybody. */
class NothingInClearTest {
    /** Parts of what people wrote, are called or are known by on the platform. */
    private static final String[] TELLING = {
        "Zwetschge",
        "Quitte",
        "Olga",
        "Lurch",
        "Fagott",
        "Molch",
        "Unke",
        "Kropf",
        "Grotte",
        "Wattwurm",
        "paper",
        "private-",
        "room-",
        "Test club"
    };

    private static final String LEASE_OF_THE_PLATFORM = "lease:courier:paper";

    @Test
    void noWordNoNameAndNoPlatformIdStandsInClear() {
        try (var club = Club.of(Preset.REFERRAL)) {
            aFullLife(club);
            var content = new RedisContent(TestRedis.connections());
            assertThat(content.of(club.group().code())).hasSizeGreaterThan(10);
            var found = new TreeMap<String, TreeSet<String>>();
            content.of("")
                    .forEach((key, values) -> {
                        if (key.equals(LEASE_OF_THE_PLATFORM)) {
                            return;
                        }
                        for (var word : TELLING) {
                            if (holds(key, word)
                                    || values.stream().anyMatch(it -> holds(it, word))) {
                                found.computeIfAbsent(key, k -> new TreeSet<>()).add(word);
                            }
                        }
                    });
            assertThat(found).isEmpty();
        }
    }

    private static boolean holds(String text, String word) {
        return text.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT));
    }

    private static void aFullLife(Club club) {
        var anna = club.member("Zwetschge");
        var ben = club.helper("Quitte", "Plays the Fagott");
        anna.calls("request", Map.of("text", "Looking for somebody with a Fagott"));
        anna.calls("ask", Map.of("request", "1", "member", "Quitte"));
        ben.receives(text -> text.contains("Fagott"));
        ben.calls(
                "pledge",
                Map.of("request", "1", "how", "KNOW_SOMEONE", "who", "Call my cousin Lurch"));
        anna.receives(text -> text.contains("Lurch"));
        anna.calls(
                "solved",
                Map.of("request", "1", "helpers", "Quitte", "note", "Great like a Molch"));
        anna.calls("thanks", Map.of("to", "Quitte", "for", "the Unke"));
        anna.calls("thanks", Map.of("to", "Quitte", "for", "the Unke"));
        anna.inPrivate().says("A draft about my Kropf, for my eyes only");
        anna.inPrivate().calls("who", Map.of("text", "Who knows a Grotte nearby?"));
        ben.calls("profile", Map.of("city", "Wattwurm"));
        club.homeReads(text -> text.contains("Unke"));
        var carl = club.member("Unke");
        carl.calls("help");
        carl.calls("leave", Map.of("sure", "YES"));
        assertThat(carl.reads()).contains("I have forgotten your name");
    }
}
