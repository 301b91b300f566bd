package dev.vitaminb.web.page;

import dev.vitaminb.core.view.Form;
import dev.vitaminb.core.view.FormField;
import dev.vitaminb.core.view.Input;

/** A form in its dialog; sent twice, it counts once. */
public record ShownForm(Side side, Form form, String event) {
    private static final int MOST_AT_ONCE = 3;

    ShownForm(Side side, Form form) {
        this(side, form, Events.next());
    }

    /** A form in which every required field that was left empty has this problem. */
    static Form withGapsTold(Form form, String problem) {
        return new Form(
                form.command(),
                form.title(),
                form.given(),
                form.fields().stream()
                        .map(field -> isGap(field) ? with(field, problem) : field)
                        .toList(),
                form.submit());
    }

    private static boolean isGap(FormField field) {
        return field.required() && field.value().isBlank() && field.problem().isEmpty();
    }

    private static FormField with(FormField field, String problem) {
        return new FormField(
                field.name(),
                field.label(),
                field.hint(),
                field.value(),
                field.input(),
                field.required(),
                problem);
    }

    /** Which part of the template asks for it. */
    public String part(FormField field) {
        return switch (field.input()) {
            case Input.Line line -> "line";
            case Input.Area area -> "area";
            case Input.Table table -> "table";
            case Input.Whole whole -> "whole";
            case Input.Choice choice -> isShort(choice) ? "radio" : "choice";
            case Input.Lookup lookup -> "lookup";
            case Input.Person person -> "lookup";
            case Input.People people -> "lookup";
            case Input.Role role -> "line";
        };
    }

    /** How large a file for the field may be: four bytes are the most that a character takes. */
    public int mostBytes(FormField field) {
        return field.input() instanceof Input.Table(int shortest, int longest) ? 4 * longest : 0;
    }

    // A list that opens hides what there is to choose from, and cuts long options off.
    private static boolean isShort(Input.Choice choice) {
        return choice.options().size() <= MOST_AT_ONCE;
    }

    /** Whether the cursor starts here: at the first thing that is wrong, else at the top. */
    public boolean isFirst(FormField field) {
        var wrong = form.fields().stream().filter(it -> !it.problem().isEmpty()).findFirst();
        return field.equals(wrong.orElse(form.fields().getFirst()));
    }

    /** The ids of what describes the field, as ARIA wants them. */
    public String describedBy(FormField field) {
        var hint = "hint-" + field.name();
        return field.problem().isEmpty() ? hint : "problem-" + field.name() + " " + hint;
    }
}
