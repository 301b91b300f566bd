package dev.vitaminb.discord;

import dev.vitaminb.core.view.Form;
import dev.vitaminb.core.view.FormField;
import dev.vitaminb.core.view.Input;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.label.LabelChildComponent;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu;
import net.dv8tion.jda.api.components.selections.SelectMenu;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.interactions.modals.ModalInteraction;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;
import net.dv8tion.jda.api.modals.Modal;

/** A form as Discord asks for it, and what comes back. */
final class FormModal {
    private FormModal() {}

    /** The form under an id that is brought back with what was typed. */
    static Modal of(Form form, String id) {
        return Modal.create(id, Layout.cut(form.title(), Modal.MAX_TITLE_LENGTH))
                .addComponents(form.fields().stream().map(FormModal::label).toList())
                .build();
    }

    private static Label label(FormField field) {
        var name = Layout.cut(field.label(), Label.LABEL_MAX_LENGTH);
        var words = field.problem().isEmpty() ? field.hint() : field.problem();
        return words.isEmpty()
                ? Label.of(name, component(field))
                : Label.of(name, Layout.cut(words, Label.DESCRIPTION_MAX_LENGTH), component(field));
    }

    private static LabelChildComponent component(FormField field) {
        return switch (field.input()) {
            case Input.Line(var _, int longest) -> text(field, TextInputStyle.SHORT, longest);
            case Input.Area(var _, int longest) -> text(field, TextInputStyle.PARAGRAPH, longest);
            case Input.Table(var _, int longest) -> text(field, TextInputStyle.PARAGRAPH, longest);
            case Input.Whole _ -> text(field, TextInputStyle.SHORT, TextInput.MAX_VALUE_LENGTH);
            case Input.Choice(var options) when options.size() <= SelectMenu.OPTIONS_MAX_AMOUNT ->
                    choice(field, options);
            case Input.Choice _, Input.Lookup _, Input.Role _ ->
                    text(field, TextInputStyle.SHORT, TextInput.MAX_VALUE_LENGTH);
            case Input.Person _ -> people(field, 1);
            case Input.People _ -> people(field, SelectMenu.OPTIONS_MAX_AMOUNT);
        };
    }

    // Where a problem stands in its place, the hint stands in the field.
    // What is too short or missing is told by the bot, in words and with all that was typed.
    private static TextInput text(FormField field, TextInputStyle style, int longest) {
        var value = Layout.cut(field.value(), TextInput.MAX_VALUE_LENGTH);
        var input =
                TextInput.create(field.name(), style)
                        .setRequired(field.required())
                        .setMaxLength(
                                Math.min(
                                        Math.max(longest, value.length()),
                                        TextInput.MAX_VALUE_LENGTH));
        if (!field.problem().isEmpty() && !field.hint().isEmpty()) {
            input.setPlaceholder(Layout.cut(field.hint(), TextInput.MAX_PLACEHOLDER_LENGTH));
        }
        return value.isEmpty() ? input.build() : input.setValue(value).build();
    }

    private static LabelChildComponent choice(FormField field, List<Input.Option> options) {
        var menu =
                StringSelectMenu.create(field.name())
                        .setRequired(field.required())
                        .setRequiredRange(field.required() ? 1 : 0, 1);
        options.forEach(option ->
                menu.addOption(
                        Layout.cut(option.label(), SelectOption.LABEL_MAX_LENGTH), option.value()));
        if (options.stream().anyMatch(option -> option.value().equals(field.value()))) {
            menu.setDefaultValues(field.value());
        }
        return menu.build();
    }

    // Who was named already stands there by name, as the core has written it.
    private static LabelChildComponent people(FormField field, int most) {
        return field.value().isEmpty()
                ? EntitySelectMenu.create(field.name(), EntitySelectMenu.SelectTarget.USER)
                        .setRequired(field.required())
                        .setRequiredRange(field.required() ? 1 : 0, most)
                        .build()
                : text(field, TextInputStyle.SHORT, TextInput.MAX_VALUE_LENGTH);
    }

    /** What was filled in, by parameter name; what was left empty is told as empty. */
    static Map<String, String> values(ModalInteraction filled) {
        var values = new HashMap<String, String>();
        filled.getValues().forEach(value -> values.put(value.getCustomId(), value(value)));
        return values;
    }

    private static String value(ModalMapping value) {
        return switch (value.getType()) {
            case TEXT_INPUT -> value.getAsString().replace("\r\n", "\n");
            case STRING_SELECT -> String.join(",", value.getAsStringList());
            default ->
                    value.getAsLongList().stream()
                            .map(user -> Names.identity(user).toString())
                            .collect(Collectors.joining(","));
        };
    }
}
