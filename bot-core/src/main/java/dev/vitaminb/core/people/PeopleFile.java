package dev.vitaminb.core.people;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.vitaminb.core.group.Groups;
import dev.vitaminb.core.ledger.Snapshot;
import dev.vitaminb.core.member.Member;
import dev.vitaminb.core.member.Members;
import dev.vitaminb.core.text.DayReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads a list of people as a spreadsheet saves it (RFC 4180, with semicolons or commas).
 *
 * <p>A row that is wrong is left out and told; a file that cannot be trusted as a whole is refused.
 */
final class PeopleFile {
    /** The most people in one list. */
    static final int MOST_PEOPLE = 2_000;

    private static final int LONGEST_TEXT = 200;
    private static final int FIRST_YEAR = 1850;
    private static final Pattern WITH_YEAR = Pattern.compile(".*[0-9]{4}.*");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,6}");
    // A spreadsheet would run a cell that begins with one of these (OWASP: CSV injection).
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@].*", Pattern.DOTALL);

    private final LocalDate today;
    private final Map<Column, Integer> columns = new EnumMap<>(Column.class);
    private final List<String> ignored = new ArrayList<>();
    private final List<Somebody> people = new ArrayList<>();
    private final List<Wrong> wrong = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();
    private int headings;

    private PeopleFile(Set<String> present, LocalDate today) {
        this.today = today;
        present.forEach(name -> taken.add(name.toLowerCase(Locale.ROOT)));
    }

    /** What came of reading. */
    sealed interface Read {
        /** People, the rows that are wrong, and the headings nobody knows. */
        record Listed(List<Somebody> people, List<Wrong> wrong, List<String> ignored)
                implements Read {}

        /** The file as a whole is no such list. */
        record Refused(Fault fault) implements Read {}
    }

    /** Why a file as a whole is refused. */
    enum Fault {
        EMPTY,
        NO_NAMES,
        TWO_COLUMNS,
        UNFINISHED,
        TOO_MANY
    }

    /** A row that is left out, by its line in the file. */
    record Wrong(long line, Why why) {}

    /** Why a row is left out. */
    enum Why {
        SHORT,
        NO_NAME,
        FORMULA,
        TOO_LONG,
        TWICE,
        MEMBER,
        DAY,
        NUMBER
    }

    /** Reads a list for a group as it is now, in which nobody is to be twice. */
    static Read read(String csv, Snapshot snapshot, Instant now) {
        var members = Members.in(snapshot);
        var present =
                Stream.concat(members.here().stream(), members.expected().stream())
                        .map(Member::name)
                        .collect(Collectors.toSet());
        return read(csv, present, new Groups(snapshot).the().day(now));
    }

    /**
     * Reads a list.
     *
     * @param present the names of those who are in the group already
     * @param today nobody joined after it
     */
    static Read read(String csv, Set<String> present, LocalDate today) {
        return new PeopleFile(present, today).read(csv);
    }

    private Read read(String csv) {
        var text = csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
        if (text.isBlank()) {
            return new Read.Refused(Fault.EMPTY);
        }
        var reader =
                CsvReader.builder()
                        .fieldSeparator(separator(text))
                        .skipEmptyLines(true)
                        .allowUnclosedQuote(false)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE);
        try (var rows = reader.ofCsvRecord(text)) {
            for (var row : rows) {
                var fault = headings == 0 ? heading(row) : person(row);
                if (fault.isPresent()) {
                    return new Read.Refused(fault.get());
                }
            }
        } catch (CsvParseException unfinished) {
            return new Read.Refused(Fault.UNFINISHED);
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return new Read.Listed(List.copyOf(people), List.copyOf(wrong), List.copyOf(ignored));
    }

    // The first line has no free text, so whatever stands there more often separates.
    private static char separator(String text) {
        var first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        long semicolons = first.chars().filter(c -> c == ';').count();
        long commas = first.chars().filter(c -> c == ',').count();
        return commas > semicolons ? ',' : ';';
    }

    private Optional<Fault> heading(CsvRecord row) {
        headings = row.getFieldCount();
        for (int i = 0; i < headings; i++) {
            var heading = row.getField(i);
            var column = Column.called(heading);
            if (column.isEmpty()) {
                if (!heading.isBlank()) {
                    ignored.add(heading.strip());
                }
            } else if (columns.put(column.get(), i) != null) {
                return Optional.of(Fault.TWO_COLUMNS);
            }
        }
        return columns.containsKey(Column.NAME) ? Optional.empty() : Optional.of(Fault.NO_NAMES);
    }

    private Optional<Fault> person(CsvRecord row) {
        if (people.size() + wrong.size() == MOST_PEOPLE) {
            return Optional.of(Fault.TOO_MANY);
        }
        why(row).ifPresentOrElse(
                        why -> wrong.add(new Wrong(row.getStartingLineNumber(), why)),
                        () -> people.add(somebody(row)));
        return Optional.empty();
    }

    private Optional<Why> why(CsvRecord row) {
        var written = field(row, Column.NAME);
        var name = name(written);
        if (row.getFieldCount() < headings) {
            return Optional.of(Why.SHORT);
        }
        if (FORMULA.matcher(written).matches()) {
            return Optional.of(Why.FORMULA);
        }
        if (name.isEmpty()) {
            return Optional.of(Why.NO_NAME);
        }
        if (name.codePointCount(0, name.length()) > Member.LONGEST_NAME
                || field(row, Column.BUSINESS).length() > LONGEST_TEXT
                || field(row, Column.CITY).length() > LONGEST_TEXT) {
            return Optional.of(Why.TOO_LONG);
        }
        if (!field(row, Column.JOINED).isEmpty() && joined(row).isEmpty()) {
            return Optional.of(Why.DAY);
        }
        if (!isCount(row, Column.GIVEN)
                || !isCount(row, Column.RECEIVED)
                || !isCount(row, Column.THANKS)) {
            return Optional.of(Why.NUMBER);
        }
        return twice(name);
    }

    private Optional<Why> twice(String name) {
        var called = name.toLowerCase(Locale.ROOT);
        boolean inFile = people.stream().anyMatch(other -> other.name().equalsIgnoreCase(name));
        return taken.add(called) ? Optional.empty() : Optional.of(inFile ? Why.TWICE : Why.MEMBER);
    }

    private Somebody somebody(CsvRecord row) {
        return new Somebody(
                name(field(row, Column.NAME)),
                field(row, Column.BUSINESS),
                field(row, Column.CITY),
                joined(row),
                count(row, Column.GIVEN),
                count(row, Column.RECEIVED),
                count(row, Column.THANKS));
    }

    private String field(CsvRecord row, Column column) {
        var at = columns.get(column);
        return at == null || at >= row.getFieldCount() ? "" : row.getField(at).strip();
    }

    // Lists of names are separated by what is taken out here.
    private static String name(String written) {
        return written.replaceAll("[,@\\s]+", " ").strip();
    }

    private Optional<LocalDate> joined(CsvRecord row) {
        return Optional.of(field(row, Column.JOINED))
                .filter(text -> WITH_YEAR.matcher(text).matches())
                .flatMap(text -> DayReader.read(text, today))
                .filter(day -> !day.isAfter(today) && day.getYear() >= FIRST_YEAR);
    }

    private boolean isCount(CsvRecord row, Column column) {
        var text = field(row, column);
        return text.isEmpty() || COUNT.matcher(text).matches();
    }

    private long count(CsvRecord row, Column column) {
        var text = field(row, column);
        return text.isEmpty() ? 0 : Long.parseLong(text);
    }
}
