package dev.vitaminb.core.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.vitaminb.core.text.Language;
import dev.vitaminb.core.text.Texts;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;

/**
 * A table being written as CSV (RFC 4180) so that a spreadsheet of the language opens it right: a
 * byte order mark, and in German semicolons, decimal commas and German dates.
 */
final class Sheet {
    private static final String MEDIA_TYPE = "text/csv";
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    // OWASP, "CSV Injection": what a spreadsheet takes for the beginning of a formula.
    private static final String FORMULAS = "=+-@\t\r\n";

    private final Texts texts;
    private final boolean german;
    private final StringWriter written = new StringWriter();
    private final CsvWriter csv;

    Sheet(Texts texts, Column... columns) {
        this.texts = texts;
        this.german = texts.language() == Language.GERMAN;
        written.append(BYTE_ORDER_MARK);
        this.csv =
                CsvWriter.builder()
                        .fieldSeparator(german ? ';' : ',')
                        .lineDelimiter(LineDelimiter.CRLF)
                        .bufferSize(0)
                        .build(written);
        csv.writeRecord(
                Arrays.stream(columns)
                        .map(column -> texts.say("export.column." + column))
                        .toList());
    }

    void row(List<Cell> cells) {
        csv.writeRecord(cells.stream().map(this::text).toList());
    }

    private String text(Cell cell) {
        return switch (cell) {
            case Cell.Empty() -> "";
            case Cell.Words(var words) -> harmless(words);
            case Cell.Whole(long number) -> Long.toString(number);
            case Cell.Amount(var amount) -> number(amount);
            case Cell.Day(var day) -> day(day);
            case Cell.Month(var month) -> month(month);
        };
    }

    private static String harmless(String words) {
        return !words.isEmpty() && FORMULAS.indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
    }

    private String number(BigDecimal amount) {
        var plain = amount.toPlainString();
        return german ? plain.replace('.', ',') : plain;
    }

    private String day(LocalDate day) {
        return german
                ? DateTimeFormatter.ofPattern("dd.MM.yyyy", texts.language().locale()).format(day)
                : day.toString();
    }

    private String month(YearMonth month) {
        return german
                ? DateTimeFormatter.ofPattern("MM.yyyy", texts.language().locale()).format(month)
                : month.toString();
    }

    TextFile file(String name) {
        return new TextFile(name, MEDIA_TYPE, written.toString());
    }
}
