package dev.vitaminb.discord;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vitaminb.core.command.Person;
import dev.vitaminb.core.export.Downloads;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Form;
import dev.vitaminb.core.view.FormField;
import dev.vitaminb.core.view.Input;
import dev.vitaminb.core.view.Span;
import dev.vitaminb.core.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.components.MessageTopLevelComponent;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.utils.FileUpload;

/**
 * Whoever gets an answer: how views and forms are shown to them.
 *
 * @param groupCode what buttons carry; empty where the place tells the group
 */
record Reader(Person who, String groupCode, Downloads downloads, OpenForms forms) {
    List<MessageTopLevelComponent> shown(View view) {
        return Layout.of(view, groupCode, this::file);
    }

    private Optional<FileUpload> file(Block.File file) {
        return downloads
                .fetch(file.ticket(), who)
                .map(made -> FileUpload.fromData(made.text().getBytes(UTF_8), file.name()));
    }

    Modal asked(Form form) {
        return FormModal.of(form, forms.open(form, groupCode));
    }

    /**
     * Where Discord takes no form: what is wrong, what was typed, and a button that opens the form
     * with all of it.
     */
    List<MessageTopLevelComponent> instead(Form form) {
        return instead(form, Words.of(who));
    }

    /** The same in other words than those of the reader's Discord. */
    List<MessageTopLevelComponent> instead(Form form, Words words) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(List.of(new Span.Plain(form.title()))));
        form.fields().stream()
                .filter(field -> !field.problem().isEmpty())
                .forEach(field ->
                        blocks.add(
                                new Block.Fields(
                                        List.of(
                                                new Block.Field(
                                                        field.label(),
                                                        List.of(
                                                                new Span.Plain(
                                                                        field.problem())))))));
        form.fields().stream()
                .filter(Reader::isLong)
                .forEach(field -> blocks.add(new Block.Quote(field.value())));
        var components =
                new ArrayList<>(Layout.of(new View(blocks, List.of()), groupCode, this::file));
        components.add(
                ActionRow.of(Button.primary(forms.open(form, groupCode), words.say("form.open"))));
        return components;
    }

    // Were the form forgotten meanwhile, the words would still stand here.
    private static boolean isLong(FormField field) {
        return field.input() instanceof Input.Area && !field.value().isEmpty();
    }
}
