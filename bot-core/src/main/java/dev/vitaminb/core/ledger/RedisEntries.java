package dev.vitaminb.core.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.data.redis.connection.stream.MapRecord;

/** How an entry stands in the ledger's stream. */
final class RedisEntries {
    private RedisEntries() {}

    static List<Object> fields(Entry entry, String touched) {
        var counts =
                String.join(
                        " ",
                        entry.counts().stream()
                                .map(count ->
                                        count.member() + "." + count.measure() + "=" + count.by())
                                .toList());
        return List.of(
                "kind", entry.kind(),
                "by", entry.by(),
                "about", String.join(" ", entry.about()),
                "touched", touched,
                "at", entry.at().toEpochMilli(),
                "counted", entry.counted(),
                "counts", counts,
                "corrects", entry.corrects(),
                "entered", entry.enteredBy());
    }

    static Ledger.Numbered numbered(MapRecord<String, String, byte[]> record) {
        var fields = record.getValue();
        long number = record.getId().getTimestamp() == null ? 0 : record.getId().getTimestamp();
        return new Ledger.Numbered(
                number,
                new Entry(
                        EntryKind.valueOf(text(fields, "kind")),
                        Integer.parseInt(text(fields, "by")),
                        words(text(fields, "about")),
                        Instant.ofEpochMilli(Long.parseLong(text(fields, "at"))),
                        LocalDate.parse(text(fields, "counted")),
                        words(text(fields, "counts")).stream().map(RedisEntries::count).toList(),
                        Long.parseLong(text(fields, "corrects")),
                        fields.containsKey("entered")
                                ? Integer.parseInt(text(fields, "entered"))
                                : 0));
    }

    private static Count count(String text) {
        var equals = text.indexOf('=');
        var dot = text.indexOf('.');
        return new Count(
                Integer.parseInt(text.substring(0, dot)),
                Measure.valueOf(text.substring(dot + 1, equals)),
                Long.parseLong(text.substring(equals + 1)));
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(" "));
    }

    private static String text(Map<String, byte[]> fields, String name) {
        var value = fields.get(name);
        if (value == null) {
            throw new IllegalStateException("A ledger entry has no field " + name);
        }
        return new String(value, StandardCharsets.UTF_8);
    }
}
