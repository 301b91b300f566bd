package dev.vitaminb.core.export;

import dev.vitaminb.core.ledger.Entry;
import dev.vitaminb.core.ledger.EntryKind;
import dev.vitaminb.core.ledger.GroupId;
import dev.vitaminb.core.ledger.Ledger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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

    /**
     * Whether nobody may learn who it was: who was asked and would rather not is between that
     * person and the bot, and so is that they thought better of it.
     */
    boolean isSecret(Entry entry) {
        return entry.kind() == EntryKind.DECLINED
                || (entry.kind() == EntryKind.UNDONE && declined().contains(entry.corrects()));
    }

    private Set<Long> declined() {
        return entries.stream()
                .filter(numbered -> numbered.entry().kind() == EntryKind.DECLINED)
                .map(Ledger.Numbered::number)
                .collect(Collectors.toUnmodifiableSet());
    }
}
