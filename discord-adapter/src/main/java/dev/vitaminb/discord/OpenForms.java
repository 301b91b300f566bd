package dev.vitaminb.discord;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.vitaminb.core.view.Form;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * The forms that people have before them, or could open, by a short id that Discord brings back.
 *
 * <p>They are kept in memory for an hour: after a restart what somebody types into an open form
 * still arrives, and the bot asks again for what only the form knew.
 */
final class OpenForms {
    /** Begins the custom id of a form, and of a button that opens one. */
    static final char SIGN = '~';

    private static final Duration KEPT = Duration.ofHours(1);
    private static final long MOST_CHARACTERS = 8_000_000;
    private static final int ID_BITS = 60;

    private final Cache<String, Form> forms =
            Caffeine.newBuilder()
                    .expireAfterWrite(KEPT)
                    .maximumWeight(MOST_CHARACTERS)
                    .weigher((String id, Form form) -> size(form))
                    .build();
    private final SecureRandom random = new SecureRandom();

    /** Keeps a form; the id names its command too. */
    String open(Form form) {
        var key = Long.toString(random.nextLong() >>> (Long.SIZE - ID_BITS), Character.MAX_RADIX);
        forms.put(key, form);
        return SIGN + key + SIGN + form.command();
    }

    /** The form of an id; empty if it is one from long ago, or from before a restart. */
    Optional<Form> find(String id) {
        return Optional.ofNullable(forms.getIfPresent(part(id, 1)));
    }

    /** The command that a form of this id submits to. */
    static String command(String id) {
        return part(id, 2);
    }

    /** What went along unseen with a form of this id, as far as it is still known. */
    Map<String, String> given(String id) {
        return find(id).map(Form::given).orElse(Map.of());
    }

    private static String part(String id, int number) {
        var parts = id.split(String.valueOf(SIGN), -1);
        return parts.length > number ? parts[number] : "";
    }

    private static int size(Form form) {
        int characters = 500;
        for (var value : form.given().values()) {
            characters += value.length();
        }
        for (var field : form.fields()) {
            characters += field.value().length() + field.problem().length();
        }
        return characters;
    }
}
