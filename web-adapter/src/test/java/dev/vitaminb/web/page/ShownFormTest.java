package dev.vitaminb.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitaminb.core.text.Language;
import dev.vitaminb.core.view.Form;
import dev.vitaminb.core.view.FormField;
import dev.vitaminb.core.view.Input;
import dev.vitaminb.web.cast.Casts;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class ShownFormTest {
    private static final Input CHOICE =
            new Input.Choice(List.of(new Input.Option("YES", "yes"), new Input.Option("NO", "no")));

    private final Html html = new Html();

    @Test
    void onlyARequiredFieldThatIsEmptyIsMissing() {
        var told =
                ShownForm.withGapsTold(
                        form(
                                field("one", "", true, ""),
                                field("two", "given", true, ""),
                                field("three", "", false, ""),
                                field("four", " ", true, "too short")),
                        "missing");
        assertThat(told.fields())
                .extracting(FormField::problem)
                .containsExactly("missing", "", "", "too short");
    }

    @Test
    void aChoiceThatIsMissingSaysSoWhereTheFocusGoes() {
        var cast = new Casts().all().getFirst();
        var viewer = new Viewer(cast, cast.personas().getFirst(), Language.ENGLISH);
        var form = form(field("one", "YES", true, ""), field("two", "", true, "missing"));
        var page = Jsoup.parse(html.page("sent", viewer, Sent.asking(Side.ROOM, form)));

        var wrong = page.select("[aria-invalid=true]");
        assertThat(wrong.attr("role")).isEqualTo("radiogroup");
        assertThat(wrong.attr("aria-labelledby")).isEqualTo("label-two");
        assertThat(wrong.attr("aria-describedby")).startsWith("problem-two ");
        assertThat(page.expectFirst("#problem-two").text()).isEqualTo("missing");
        assertThat(page.select("[autofocus]")).hasSize(1);
        assertThat(wrong.select("[autofocus]").val()).isEqualTo("YES");
    }

    private static Form form(FormField... fields) {
        return new Form("command", "Title", Map.of(), List.of(fields), "Send");
    }

    private static FormField field(String name, String value, boolean required, String problem) {
        return new FormField(name, name, "", value, CHOICE, required, problem);
    }
}
