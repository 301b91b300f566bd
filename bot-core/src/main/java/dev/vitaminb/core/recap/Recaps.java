package dev.vitaminb.core.recap;

import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.courier.Item;
import dev.vitaminb.core.group.Groups;
import dev.vitaminb.core.ledger.Posting;
import dev.vitaminb.core.ledger.RecordKey;
import dev.vitaminb.core.ledger.RecordKind;
import dev.vitaminb.core.ledger.Snapshot;
import dev.vitaminb.core.ledger.Write;
import dev.vitaminb.core.meeting.Meetings;
import dev.vitaminb.core.request.Requests;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The recaps of a group in a snapshot. */
public record Recaps(Snapshot snapshot) {
    public static final RecordKind<Recap> KIND = RecordKind.kept("recap", Recap.class);
    public static final RecordKind<RecapPlan> PLANS = RecordKind.kept("recapplan", RecapPlan.class);

    static final RecordKey<RecapPlan> PLAN = PLANS.key("plan");

    /** When they come, and how far it has come. */
    RecapPlan plan() {
        return snapshot.find(PLAN).orElse(RecapPlan.USUAL);
    }

    /** When the next one is due. */
    Instant next() {
        var group = new Groups(snapshot).the();
        var plan = plan();
        return plan.on(plan.due(group, new Meetings(snapshot).plan()), group);
    }

    Optional<Recap> find(int number) {
        return snapshot.find(KIND.key(number));
    }

    /** The week's that was told last. */
    Optional<Recap> last() {
        return snapshot.all(KIND).stream()
                .filter(recap -> recap.kind() == Recap.Kind.WEEK)
                .max(Comparator.comparingInt(Recap::number));
    }

    static Write<Recap> put(Recap recap) {
        return Write.put(KIND.key(recap.number()), recap);
    }

    static String label(Recap recap) {
        return KIND.key(recap.number()).label();
    }

    static Write<RecapPlan> put(RecapPlan plan) {
        return Write.put(PLAN, plan);
    }

    /** The cards of those that name the caller. */
    public static List<Posting> cardsNaming(Scene scene) {
        return scene.snapshot().all(KIND).stream()
                .filter(recap -> recap.names(scene.caller().id()))
                .flatMap(recap -> card(recap.number()).to(scene.group().homes()).stream())
                .toList();
    }

    static Item card(int number) {
        return Item.card(Requests.RECAP, number);
    }
}
