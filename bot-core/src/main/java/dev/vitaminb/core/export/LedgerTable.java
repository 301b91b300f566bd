package dev.vitaminb.core.export;

import dev.vitaminb.core.charter.Charter;
import dev.vitaminb.core.group.Groups;
import dev.vitaminb.core.ledger.Entry;
import dev.vitaminb.core.ledger.Ledger;
import dev.vitaminb.core.ledger.Snapshot;
import dev.vitaminb.core.text.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What happened, entry by entry: who did what to which thing, by number; no words, no amounts. */
public final class LedgerTable implements Table {
    private final Ledger ledger;

    public LedgerTable(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public String key() {
        return "ledger";
    }

    @Override
    public boolean existsUnder(Charter charter) {
        return !charter.isSealed();
    }

    @Override
    public String fileName(Texts texts) {
        return texts.say("export.ledger.file");
    }

    @Override
    public TextFile make(Snapshot snapshot, Instant now) {
        var group = new Groups(snapshot).the();
        var texts = Texts.in(group.voice());
        var sheet =
                new Sheet(texts, Column.NUMBER, Column.DATE, Column.KIND, Column.BY, Column.ABOUT);
        var history = History.of(snapshot.group(), ledger);
        for (var numbered : history.entries()) {
            var entry = numbered.entry();
            sheet.row(
                    List.of(
                            new Cell.Whole(numbered.number()),
                            new Cell.Day(group.day(entry.at())),
                            new Cell.Words(texts.say("export.kind", entry.kind())),
                            history.isSecret(entry) ? Cell.EMPTY : by(entry, texts),
                            new Cell.Words(about(entry, texts))));
        }
        return sheet.file(fileName(texts));
    }

    private static Cell by(Entry entry, Texts texts) {
        return entry.by() == 0
                ? new Cell.Words(texts.say("export.bot"))
                : new Cell.Whole(entry.by());
    }

    private static String about(Entry entry, Texts texts) {
        return entry.about().stream()
                .map(label -> thing(label, texts))
                .collect(Collectors.joining(", "));
    }

    private static String thing(String label, Texts texts) {
        var parts = label.split("\\.", 2);
        var key = "export.about." + parts[0].toUpperCase(Locale.ROOT);
        return parts.length == 2 && texts.has(key)
                ? texts.say(key, Map.of("number", parts[1]))
                : label.replace('.', ' ');
    }
}
