package dev.vitaminb.core.view;

import java.util.List;
import java.util.Map;

/**
 * A form: a command with arguments missing. What was given already, or typed before it was found
 * wanting, is kept.
 *
 * @param command the path it submits to
 * @param given arguments that go along unseen, by parameter name
 * @param fields at most {@value #MOST_FIELDS}, as Discord's forms hold no more
 */
public record Form(
        String command,
        String title,
        Map<String, String> given,
        List<FormField> fields,
        String submit) {
    /** Discord's limit for the fields of a form. */
    public static final int MOST_FIELDS = 5;

    public Form {
        given = Map.copyOf(given);
        fields = List.copyOf(fields);
        if (fields.isEmpty() || fields.size() > MOST_FIELDS) {
            throw new IllegalArgumentException("A form has 1 to 5 fields: /" + command);
        }
    }
}
