package dev.vitaminb.core.export;

import dev.vitaminb.core.ledger.EntryKind;
import dev.vitaminb.core.ledger.GroupId;
import dev.vitaminb.core.ledger.Ledger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A group's whole ledger, read page by page. */
record History(List<Ledger.Numbered> entries) {
    private static final int A_PAGE = 1_000;

    static History of(GroupId group, Ledger ledger) {
        var all = new ArrayList<Ledger.Numbered>();
        List<Ledger.Numbered> page;
        do {
            page = ledger.entries(group, all.isEmpty() ? 0 : all.getLast().number(), A_PAGE);
            all.addAll(page);
        } while (page.size() == A_PAGE);
        return new History(List.copyOf(all));
    }

    /** When members joined, by number. */
    Map<Integer, Instant> joined() {
        var joined = new HashMap<Integer, Instant>();
        for (var numbered : entries) {
            var entry = numbered.entry();
            if (entry.kind() == EntryKind.JOINED || entry.kind() == EntryKind.GROUP_SET_UP) {
                joined.putIfAbsent(entry.by(), entry.at());
            }
        }
        return joined;
    }
}
