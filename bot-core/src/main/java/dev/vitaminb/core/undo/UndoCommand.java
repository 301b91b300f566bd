package dev.vitaminb.core.undo;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.vitaminb.core.command.Call;
import dev.vitaminb.core.command.Command;
import dev.vitaminb.core.command.CommandSpec;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.command.Reversal;
import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.command.Step;
import dev.vitaminb.core.command.Undoable;
import dev.vitaminb.core.command.Undoables;
import dev.vitaminb.core.courier.Item;
import dev.vitaminb.core.group.Groups;
import dev.vitaminb.core.ledger.Change;
import dev.vitaminb.core.ledger.Count;
import dev.vitaminb.core.ledger.Due;
import dev.vitaminb.core.ledger.Entry;
import dev.vitaminb.core.ledger.EntryKind;
import dev.vitaminb.core.ledger.Footprint;
import dev.vitaminb.core.ledger.Posting;
import dev.vitaminb.core.ledger.Receipt;
import dev.vitaminb.core.ledger.RecordKind;
import dev.vitaminb.core.ledger.Snapshot;
import dev.vitaminb.core.ledger.Write;
import dev.vitaminb.core.member.Members;
import dev.vitaminb.core.referral.ReferralNotice;
import dev.vitaminb.core.referral.Referrals;
import dev.vitaminb.core.view.Block;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Takes back what the caller recorded last, if it is fresh and stands as they left it; that is read
 * for it.
 */
public final class UndoCommand implements Command {
    private static final String PATH = "undo";

    private final Map<String, RecordKind<?>> kinds;
    private final Undoables undoables;

    /**
     * @param kinds the kinds of records that can be put back
     */
    public UndoCommand(Collection<RecordKind<?>> kinds, Undoables undoables) {
        this.kinds =
                kinds.stream().collect(toUnmodifiableMap(RecordKind::name, Function.identity()));
        this.undoables = undoables;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named(PATH).changes();
    }

    @Override
    public Step run(Call call) {
        var scene = call.scene();
        var last = undoables.of(scene.caller().id(), scene.snapshot().group());
        if (last.isEmpty()) {
            return call.says("undo.nothing");
        }
        var what = last.get().what();
        if (last.get().footprints().isEmpty()) {
            return call.says("undo.instead." + reason(last.get()));
        }
        if (last.get().isTooOld(scene.now())) {
            return call.says("undo.tooLate");
        }
        var writes = writes(last.get(), scene.snapshot());
        if (writes.isEmpty() || isBuiltUpon(last.get(), scene.snapshot())) {
            return call.says(touched(scene, what));
        }
        return call.records(
                change(scene, last.get(), writes.get()), what.name(), number(last.get()));
    }

    private static Reversal reason(Undoable last) {
        return last.entries().stream()
                .map(entry -> Reversal.of(entry.kind()))
                .filter(reversal -> reversal != Reversal.BACK)
                .findFirst()
                .orElseThrow();
    }

    private static String touched(Scene scene, EntryKind what) {
        var key = "undo.touched." + what;
        return scene.texts().has(key) ? key : "undo.touched";
    }

    /** The writes that put everything back; empty if something does not stand as it was left. */
    private Optional<List<Write<?>>> writes(Undoable last, Snapshot now) {
        var writes = new ArrayList<Write<?>>();
        for (var footprint : last.footprints()) {
            // A number that was given is not given again.
            if (!footprint.kind().equals(Groups.KIND.name())) {
                var write = back(footprint, now);
                if (write.isEmpty()) {
                    return Optional.empty();
                }
                writes.add(write.get());
            }
        }
        return Optional.of(writes);
    }

    // A member's record goes on changing by itself; things must stand as they were left.
    private Optional<Write<?>> back(Footprint footprint, Snapshot now) {
        var kind = Objects.requireNonNull(kinds.get(footprint.kind()));
        return kind.equals(Members.KIND)
                ? footprint.backInParts(kind, now)
                : footprint.back(kind, now);
    }

    private static boolean isBuiltUpon(Undoable last, Snapshot now) {
        var referrals = new Referrals(now);
        return last.footprints().stream()
                .filter(footprint -> footprint.before().isEmpty())
                .anyMatch(footprint -> referrals.comeFrom(footprint.kind() + "." + footprint.id()));
    }

    private static Change change(Scene scene, Undoable last, List<Write<?>> writes) {
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < last.entries().size(); i++) {
            entries.add(counter(scene, last.entries().get(i), last.first() + i));
        }
        // What was just told of it is corrected.
        return new Change(entries, writes, postings(scene, last), List.of())
                .due(new Due(Due.RECAP, scene.now()))
                .and(Write.delete(Undoable.KIND.key(last.by())));
    }

    private static Entry counter(Scene scene, Entry entry, long number) {
        return new Entry(
                EntryKind.UNDONE,
                scene.caller().id().number(),
                entry.about(),
                scene.now(),
                entry.counted(),
                entry.counts().stream().map(Count::negated).toList(),
                number);
    }

    /** Cards follow; whoever was told something is told that it is void. */
    private static List<Posting> postings(Scene scene, Undoable last) {
        var postings = new LinkedHashSet<Posting>();
        var label = last.entries().getFirst().about().getFirst();
        var notice =
                Item.notice(
                        scene.snapshot().version(),
                        UndoneNotice.KIND,
                        label.substring(0, label.indexOf('.')),
                        label.substring(label.indexOf('.') + 1),
                        last.by());
        for (var posting : last.postings()) {
            postings.add(
                    switch (Item.from(posting.item())) {
                        case Item.Card card -> posting;
                        case Item.Notice told ->
                                new Posting(
                                        posting.destination(),
                                        ReferralNotice.unchaining(told, scene.snapshot().version())
                                                .orElse(notice)
                                                .token());
                    });
        }
        return List.copyOf(postings);
    }

    private static String number(Undoable last) {
        var label = last.entries().getFirst().about().getFirst();
        return label.substring(label.indexOf('.') + 1);
    }

    @Override
    public Reply recorded(Scene scene, Receipt receipt) {
        return Reply.said(
                new Block.Paragraph(
                        scene.texts()
                                .line(
                                        "undo.done." + receipt.outcome(),
                                        Map.of("number", "#" + receipt.id(0)))));
    }
}
