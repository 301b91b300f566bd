package dev.vitaminb.core.referral;

import dev.vitaminb.core.charter.Verb;
import dev.vitaminb.core.command.CommandSpec;
import dev.vitaminb.core.command.TakenBack;
import dev.vitaminb.core.ledger.RecordKind;
import dev.vitaminb.core.ledger.Snapshot;
import dev.vitaminb.core.ledger.Write;
import dev.vitaminb.core.member.MemberId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The referrals of a group in a snapshot. */
public record Referrals(Snapshot snapshot) {
    public static final RecordKind<Referral> KIND = RecordKind.kept("referral", Referral.class);

    /** A command about referrals: it exists wherever members pass them on. */
    static CommandSpec command(String path) {
        return CommandSpec.named(path).where(charter -> charter.has(Verb.REFER));
    }

    public Optional<Referral> find(ReferralId id) {
        return snapshot.find(KIND.key(id));
    }

    /** The referral of that number, unless it has been {@link TakenBack taken back}. */
    public Referral the(ReferralId id) {
        return find(id).orElseThrow(() -> new TakenBack("referral " + id));
    }

    /** Those that somebody gave or received, the newest first. */
    public List<Referral> of(MemberId member) {
        return snapshot.all(KIND).stream()
                .filter(referral -> referral.concerns(member))
                .sorted(Comparator.comparing(Referral::id).reversed())
                .toList();
    }

    /** The referrals that this one came out of, the nearest first. */
    public List<Referral> before(Referral referral) {
        var chain = new ArrayList<Referral>();
        var next = referral.root().earlier().flatMap(this::find);
        // A spin-off is always younger than what it came out of, so that this ends.
        while (next.isPresent()) {
            chain.add(next.get());
            next = next.get().root().earlier().flatMap(this::find);
        }
        return chain;
    }

    /** Whether any came out of the request or the referral of that label. */
    public boolean comeFrom(String label) {
        return snapshot.all(KIND).stream().anyMatch(referral -> referral.root().isFrom(label));
    }

    /** Whether any has brought anything yet. */
    public boolean haveMoney() {
        return snapshot.all(KIND).stream()
                .anyMatch(referral -> !referral.worth().payments().isEmpty());
    }

    public static Write<Referral> put(Referral referral) {
        return Write.put(KIND.key(referral.id()), referral);
    }

    /** The ledger's name of a referral. */
    static String label(Referral referral) {
        return KIND.key(referral.id()).label();
    }
}
