package dev.vitaminb.core.people;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.vitaminb.core.text.Language;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A table that a spreadsheet of the language opens right: UTF-8 with a byte order mark, semicolons
 * where the comma is the decimal sign, CRLF.
 */
final class Table {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Pattern COUNT = Pattern.compile("-?[0-9]+");
    // OWASP, CSV injection: what a spreadsheet would run is made text by an apostrophe.
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private final StringWriter text = new StringWriter();
    private final CsvWriter writer;

    Table(Language language) {
        text.write(BYTE_ORDER_MARK);
        writer =
                CsvWriter.builder()
                        .fieldSeparator(language == Language.GERMAN ? ';' : ',')
                        .lineDelimiter(LineDelimiter.CRLF)
                        .build(text);
    }

    void row(List<String> cells) {
        writer.writeRecord(cells.stream().map(Table::neutral).toArray(String[]::new));
    }

    private static String neutral(String cell) {
        return FORMULA.matcher(cell).matches() && !COUNT.matcher(cell).matches()
                ? "'" + cell
                : cell;
    }

    String text() {
        try {
            writer.close();
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
