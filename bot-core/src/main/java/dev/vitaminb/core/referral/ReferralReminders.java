package dev.vitaminb.core.referral;

import dev.vitaminb.core.courier.Rendering.Moment;
import dev.vitaminb.core.group.Groups;
import dev.vitaminb.core.ledger.Snapshot;
import dev.vitaminb.core.member.Members;
import dev.vitaminb.core.member.Reminder;
import dev.vitaminb.core.text.Dates;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Excerpt;
import dev.vitaminb.core.view.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What somebody is reminded of about referrals they have received, and how it reads. */
public final class ReferralReminders {
    private static final int SILENT_FOR = 14;
    private static final int EXCERPT = 110;

    private ReferralReminders() {}

    /** Whom to remind of what, now that these days have come. */
    public static List<Reminder.Of> due(Snapshot snapshot, Reminder.Days days) {
        var group = new Groups(snapshot).the();
        return snapshot.all(Referrals.KIND).stream()
                .filter(referral -> referral.status().isOpen())
                .filter(referral -> days.have(group.day(referral.moved()).plusDays(SILENT_FOR)))
                .map(referral ->
                        new Reminder.Of(
                                Reminder.REFERRAL, referral.receiver(), referral.id().number()))
                .toList();
    }

    /** How it reads now; empty if there is no reason any more. */
    public static Optional<Block.Item> item(Reminder.Of reminder, Moment moment) {
        return new Referrals(moment.snapshot())
                .find(new ReferralId(reminder.number()))
                .filter(referral -> referral.receiver().equals(reminder.to()))
                .filter(referral -> referral.status().isOpen())
                .map(referral -> item(referral, moment));
    }

    private static Block.Item item(Referral referral, Moment moment) {
        var texts = moment.texts();
        var group = new Groups(moment.snapshot()).the();
        var since = Dates.day(group.day(referral.moved()), group.day(moment.now()), texts);
        var giver = Members.in(moment.snapshot()).the(referral.giver());
        return new Block.Item(
                texts.line(
                        "reminder.referral",
                        Map.of(
                                "number",
                                new Span.Strong("#" + referral.id()),
                                "giver",
                                giver.isHere()
                                        ? new Span.Person(giver.id().number(), giver.name())
                                        : new Span.Plain(texts.say("member.gone")),
                                "text",
                                new Span.Plain(Excerpt.of(referral.told(texts), EXCERPT)))),
                texts.line("reminder.silent", Map.of("day", since)),
                referral.status().next().stream()
                        .map(to -> ReferralViews.step(texts, referral, to))
                        .toList());
    }
}
