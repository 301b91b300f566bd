package dev.vitaminb.core.referral;

import dev.vitaminb.core.command.Call;
import dev.vitaminb.core.command.Command;
import dev.vitaminb.core.command.CommandSpec;
import dev.vitaminb.core.command.Invocation;
import dev.vitaminb.core.command.Param;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.command.Step;
import dev.vitaminb.core.group.Groups;
import dev.vitaminb.core.ledger.Change;
import dev.vitaminb.core.ledger.Count;
import dev.vitaminb.core.ledger.EntryKind;
import dev.vitaminb.core.ledger.Measure;
import dev.vitaminb.core.ledger.Posting;
import dev.vitaminb.core.ledger.Receipt;
import dev.vitaminb.core.member.Member;
import dev.vitaminb.core.request.Request;
import dev.vitaminb.core.request.RequestType;
import java.util.ArrayList;
import java.util.List;

/** Passes an opportunity on to another member. */
public final class ReferCommand implements Command {
    private static final String PATH = "refer";

    static final int LONGEST_CONTACT = 300;

    static final Param<String> CONTACT = Param.text("contact", 3, LONGEST_CONTACT).inPrivate();
    static final Param<Warmth> WARMTH = Param.choice("warmth", Warmth.class, "referral.warmth");
    static final Param<Origin> ORIGIN =
            Param.choice("origin", Origin.class, "referral.origin").byName();
    static final Param<Request> WISH = RequestType.any("wish").byName();
    static final Param<Referral> EARLIER = ReferralType.earlier().byName();

    private static final Param<Member> TO = Param.member("to").required();
    private static final Param<String> ABOUT = Param.text("about", 3, 500).required().inPrivate();
    private static final Param<Consent> AGREED =
            Param.choice("agreed", Consent.class, "referral.consent").required();

    @Override
    public CommandSpec spec() {
        return Referrals.command(PATH)
                .takes(TO, ABOUT, AGREED, CONTACT, WARMTH, ORIGIN, WISH, EARLIER)
                .forOthers()
                .notAmongMinors("refer.minors")
                .creates();
    }

    @Override
    public Step run(Call call) {
        var scene = call.scene();
        var to = call.get(TO);
        if (to.id().equals(scene.caller().id())) {
            return call.says("refer.notYourself");
        }
        if (to.isInNoChat()) {
            return call.says("refer.inNoChat");
        }
        var group = scene.group().withReferral();
        var consent = call.get(AGREED);
        var contact = call.find(CONTACT).orElse("");
        var earlier = call.find(EARLIER);
        var referral =
                new Referral(
                        new ReferralId(group.referrals()),
                        scene.charter().number(),
                        scene.caller().id(),
                        to.id(),
                        scene.now(),
                        scene.today(),
                        new Prospect(
                                call.get(ABOUT),
                                consent,
                                consent == Consent.AGREED ? contact : "",
                                call.find(WARMTH)),
                        new Root(
                                call.find(ORIGIN)
                                        .orElse(
                                                earlier.isPresent()
                                                        ? Origin.SPIN_OFF
                                                        : Origin.OUTSIDE),
                                call.find(WISH).map(Request::id),
                                earlier.map(Referral::id)),
                        Status.GIVEN,
                        scene.now(),
                        "",
                        Worth.NOTHING_YET,
                        scene.scribe()
                                .map(scribe ->
                                        new Referral.Entered(
                                                scribe.id(), scene.snapshot().version() + 1)));
        var entry =
                scene.entry(
                        EntryKind.REFERRAL_GIVEN,
                        Referrals.label(referral),
                        referral.isLead() ? new Count[0] : counts(referral));
        var dropped = consent == Consent.NOT_YET && !contact.isEmpty();
        return call.records(
                Change.of(entry, Groups.put(group), Referrals.put(referral))
                        .posting(told(scene, referral)),
                dropped ? "leadOnly" : "given",
                referral.id());
    }

    /** What a referral counts whose prospect agreed. */
    static Count[] counts(Referral referral) {
        return new Count[] {
            Count.one(referral.giver().number(), Measure.REFERRALS),
            Count.one(referral.receiver().number(), Measure.REFERRED)
        };
    }

    private static List<Posting> told(Scene scene, Referral referral) {
        var postings =
                new ArrayList<>(
                        ReferralNotice.Kind.GIVEN.of(scene, referral).to(referral.receiver()));
        postings.addAll(chain(scene, referral));
        if (referral.entered().isPresent()) {
            postings.addAll(ReferralNotice.Kind.ENTERED.of(scene, referral).to(referral.giver()));
        }
        return postings;
    }

    /** Everybody whose earlier referral has led to this one learns of it. */
    static List<Posting> chain(Scene scene, Referral referral) {
        return chain(scene, referral, ReferralNotice.Kind.CHAIN);
    }

    /** They are told this of it. */
    static List<Posting> chain(Scene scene, Referral referral, ReferralNotice.Kind kind) {
        return new Referrals(scene.snapshot())
                .before(referral).stream()
                        .map(Referral::giver)
                        .distinct()
                        .filter(giver -> !referral.concerns(giver))
                        .flatMap(giver -> kind.of(scene, referral).to(giver).stream())
                        .toList();
    }

    @Override
    public boolean stands(Invocation call, Scene scene, Receipt first) {
        return new Referrals(scene.snapshot()).find(new ReferralId(first.number(0))).isPresent();
    }

    @Override
    public Reply recorded(Scene scene, Receipt receipt) {
        var referral = new Referrals(scene.snapshot()).the(new ReferralId(receipt.number(0)));
        return new Reply.Said(
                new ReferralViews(scene).given(referral, receipt.outcome().equals("leadOnly")));
    }
}
