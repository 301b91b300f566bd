package dev.vitaminb.discord;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.vitaminb.core.view.Form;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The forms that people have before them, or could open, by a short id that Discord brings back.
 *
 * <p>They are kept in memory for an hour: after a restart what somebody types into an open form
 * still arrives with what its id holds, and the bot asks again for what only the form knew.
 */
final class OpenForms {
    private static final char SIGN = '~';

    /** Discord's limit for a custom id, in characters. */
    private static final int LONGEST_ID = 100;

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

    /**
     * Keeps a form; its id names its command, and what goes along unseen as far as it is short.
     *
     * @param groupCode empty where the place tells the group
     */
    String open(Form form, String groupCode) {
        var key = Long.toString(random.nextLong() >>> (Long.SIZE - ID_BITS), Character.MAX_RADIX);
        forms.put(key, form);
        var id =
                new StringBuilder()
                        .append(SIGN)
                        .append(key)
                        .append(SIGN)
                        .append(form.command())
                        .append(SIGN)
                        .append(groupCode);
        form.given()
                .forEach((name, value) -> {
                    var part = SIGN + name + "=" + value;
                    if (part.lastIndexOf(SIGN) == 0 && id.length() + part.length() <= LONGEST_ID) {
                        id.append(part);
                    }
                });
        return id.toString();
    }

    /** Whether a custom id is one of a form, or of a button that opens one. */
    static boolean isForm(String id) {
        return id.indexOf(SIGN) == 0;
    }

    /** The form of an id; empty if it is one from long ago, or from before a restart. */
    Optional<Form> find(String id) {
        return Optional.ofNullable(forms.getIfPresent(part(id, 1)));
    }

    /** The command that a form of this id submits to. */
    static String command(String id) {
        return part(id, 2);
    }

    /** The code of the group that a form of this id is for; empty where the place tells it. */
    static String groupCode(String id) {
        return part(id, 3);
    }

    /** What went along unseen with a form of this id, as far as it is still known. */
    Map<String, String> given(String id) {
        return find(id).map(Form::given).orElseGet(() -> inId(id));
    }

    private static Map<String, String> inId(String id) {
        return Arrays.stream(parts(id))
                .skip(4)
                .map(part -> part.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (one, other) -> one));
    }

    private static String part(String id, int number) {
        var parts = parts(id);
        return parts.length > number ? parts[number] : "";
    }

    private static String[] parts(String id) {
        return id.split(String.valueOf(SIGN), -1);
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
