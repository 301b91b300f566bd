package dev.vitaminb.core.referral;

import dev.vitaminb.core.charter.Verb;
import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.member.MemberId;
import dev.vitaminb.core.referral.Worth.Seen;
import dev.vitaminb.core.text.Dates;
import dev.vitaminb.core.text.Texts;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Button;
import dev.vitaminb.core.view.Excerpt;
import dev.vitaminb.core.view.Span;
import dev.vitaminb.core.view.View;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How referrals look to whoever gave or received them. */
final class ReferralViews {
    private static final int EXCERPT = 110;

    private final Scene scene;
    private final Texts texts;
    private final MemberId self;

    ReferralViews(Scene scene) {
        this.scene = scene;
        this.texts = scene.texts();
        this.self = scene.caller().id();
    }

    /** The answer to whoever has just given it, with the words that inform the prospect. */
    View given(Referral referral, boolean contactDropped) {
        var blocks = new ArrayList<Block>();
        blocks.add(says(referral.isLead() ? "refer.doneLead" : "refer.done", referral, Map.of()));
        if (contactDropped) {
            blocks.add(new Block.Note(texts.line("refer.contactDropped")));
        }
        if (scene.isAway(scene.members().the(referral.receiver()))) {
            blocks.add(says("notice.referral.WAITS", referral, Map.of()));
        }
        blocks.add(readyNote(referral));
        blocks.add(readyText(referral));
        return new View(blocks, givers(referral));
    }

    /** The words with which the giver informs, or asks, the prospect. */
    Block readyText(Referral referral) {
        return new Block.Quote(
                texts.say(
                        ready(referral),
                        Map.of(
                                "receiver",
                                name(referral.receiver()),
                                "group",
                                scene.group().name())));
    }

    private static String ready(Referral referral) {
        if (referral.isLead()) {
            return "refer.readyToAsk";
        }
        return referral.prospect().contact().isEmpty()
                ? "refer.readyWithoutContact"
                : "refer.ready";
    }

    private Block readyNote(Referral referral) {
        return new Block.Note(
                texts.line(referral.isLead() ? "refer.readyToAskNote" : "refer.readyNote"));
    }

    /** One line of a list. */
    Block.Item item(Referral referral) {
        var line =
                List.<Span>of(
                        new Span.Strong("#" + referral.id()),
                        new Span.Plain(" " + Excerpt.of(referral.told(texts), EXCERPT)));
        var buttons = new ArrayList<Button>();
        if (referral.receiver().equals(self)) {
            referral.status().next().stream()
                    .limit(2)
                    .forEach(to -> buttons.add(step(referral, to)));
            if (referral.status() == Status.WON) {
                buttons.add(pay(referral));
            }
        } else if (referral.isLead() && referral.status().isOpen()) {
            buttons.add(agreed(referral));
        }
        buttons.add(Button.plain(texts.say("referral.more"), ShowReferralCommand.press(referral)));
        return new Block.Item(line, detail(referral), buttons);
    }

    private List<Span> detail(Referral referral) {
        boolean received = referral.receiver().equals(self);
        return texts.line(
                received ? "referrals.detail.received" : "referrals.detail.given",
                Map.of(
                        "other",
                        person(received ? referral.giver() : referral.receiver()),
                        "status",
                        status(referral),
                        "age",
                        Dates.ago(scene.group().day(referral.given()), scene.today(), texts)));
    }

    private String status(Referral referral) {
        var status = texts.say("referral.status", referral.status());
        return referral.isLead() && referral.status().isOpen()
                ? texts.say("referral.lead", Map.of("status", status))
                : status;
    }

    /** All about one, and what the caller can do. */
    View own(Referral referral) {
        var blocks = new ArrayList<Block>();
        blocks.add(
                new Block.Heading(
                        texts.line(
                                "referral.title",
                                Map.of("number", new Span.Strong("#" + referral.id())))));
        blocks.add(new Block.Quote(referral.told(texts)));
        blocks.add(new Block.Fields(fields(referral)));
        return new View(
                blocks, referral.receiver().equals(self) ? receivers(referral) : givers(referral));
    }

    private List<Block.Field> fields(Referral referral) {
        var fields = new ArrayList<Block.Field>();
        fields.add(field("referral.from", person(referral.giver())));
        fields.add(field("referral.to", person(referral.receiver())));
        fields.add(field("referral.statusLabel", new Span.Plain(status(referral))));
        if (!referral.prospect().contact().isEmpty()) {
            fields.add(field("param.contact.label", new Span.Plain(referral.prospect().contact())));
        }
        referral.prospect()
                .warmth()
                .ifPresent(warmth ->
                        fields.add(
                                field(
                                        "param.warmth.label",
                                        new Span.Plain(texts.say("referral.warmth", warmth)))));
        if (referral.root().origin() != Origin.OUTSIDE) {
            fields.add(
                    field(
                            "param.origin.label",
                            new Span.Plain(
                                    texts.say("referral.origin", referral.root().origin()))));
        }
        if (seesWorth(referral)) {
            fields.add(field("referral.worth", new Span.Plain(sum(referral.worth().sum()))));
        }
        if (!referral.why().isEmpty()) {
            fields.add(field("referral.why", new Span.Plain(referral.why())));
        }
        var chain = new Referrals(scene.snapshot()).before(referral);
        if (!chain.isEmpty()) {
            fields.add(
                    field(
                            "referral.chain",
                            new Span.Plain(
                                    String.join(
                                            " ← ",
                                            chain.stream()
                                                    .map(each ->
                                                            "#"
                                                                    + each.id()
                                                                    + " "
                                                                    + name(each.giver()))
                                                    .toList()))));
        }
        return fields;
    }

    private boolean seesWorth(Referral referral) {
        return !referral.worth().payments().isEmpty()
                && (referral.receiver().equals(self) || referral.worth().seen() == Seen.BY_BOTH);
    }

    private Block.Field field(String key, Span value) {
        return new Block.Field(texts.say(key), List.of(value));
    }

    /** The answer to a step. */
    View moved(Referral referral) {
        var key =
                scene.members().the(referral.giver()).isWrittenTo()
                        ? "referral.moved." + referral.status()
                        : "referral.movedUntold";
        var status = Map.of("status", texts.say("referral.status", referral.status()));
        return new View(List.of(says(key, referral, status)), receivers(referral));
    }

    /** The answer to a referral's payment of that number, from 1. */
    View paid(Referral referral, int number) {
        var paid = referral.worth().payments().subList(0, number);
        long minor = paid.getLast().minor();
        return new View(
                List.of(
                        says(
                                number > 1 ? "business.doneMore" : "business.done",
                                referral,
                                Map.of(
                                        "amount", sum(minor),
                                        "sum",
                                                sum(
                                                        paid.stream()
                                                                .mapToLong(Payment::minor)
                                                                .sum())))),
                receivers(referral));
    }

    /**
     * A sentence about a referral; {@code giver}, {@code receiver} and {@code number} are known.
     */
    Block says(String key, Referral referral, Map<String, ?> more) {
        var arguments = new HashMap<String, Object>(more);
        arguments.put("number", new Span.Strong("#" + referral.id()));
        arguments.put("giver", person(referral.giver()));
        arguments.put("receiver", person(referral.receiver()));
        return new Block.Paragraph(texts.line(key, arguments));
    }

    private List<Button> receivers(Referral referral) {
        var buttons = new ArrayList<Button>();
        for (var to : referral.status().next()) {
            buttons.add(step(referral, to));
        }
        if (referral.status() == Status.WON) {
            buttons.add(pay(referral));
            if (!referral.worth().payments().isEmpty()) {
                buttons.add(reveal(referral));
            }
        }
        if (referral.status() != Status.GIVEN && referral.status() != Status.DECLINED) {
            buttons.addAll(thanks(referral));
        }
        return buttons;
    }

    /** One tap of thanks for the giver, and for whoever's referral this one came out of. */
    private List<Button> thanks(Referral referral) {
        if (!scene.charter().has(Verb.THANK)) {
            return List.of();
        }
        var buttons = new ArrayList<Button>();
        var whom = new ArrayList<MemberId>();
        whom.add(referral.giver());
        new Referrals(scene.snapshot())
                .before(referral).stream().map(Referral::giver).forEach(whom::add);
        whom.stream()
                .distinct()
                .filter(member -> !member.equals(self) && scene.members().the(member).isHere())
                .limit(2)
                .forEach(member ->
                        buttons.add(
                                Button.plain(
                                        texts.say("referral.thank", Map.of("name", name(member))),
                                        ThankForReferralCommand.press(referral, member))));
        return buttons;
    }

    private List<Button> givers(Referral referral) {
        var buttons = new ArrayList<Button>();
        if (referral.isLead() && referral.status().isOpen()) {
            buttons.add(agreed(referral));
        }
        if (referral.root().origin() == Origin.OUTSIDE) {
            buttons.add(
                    Button.plain(
                            texts.say("referral.inside"),
                            RootCommand.press(referral, Origin.INSIDE)));
            buttons.add(Button.plain(texts.say("referral.cameFrom"), RootCommand.press(referral)));
        }
        return buttons;
    }

    private Button agreed(Referral referral) {
        return Button.primary(texts.say("referral.hasAgreed"), AgreedCommand.press(referral));
    }

    private Button step(Referral referral, Status to) {
        return step(texts, referral, to);
    }

    static Button step(Texts texts, Referral referral, Status to) {
        var label = texts.say("referral.move." + to);
        var press = StepCommand.press(referral, to);
        return to == referral.status().next().getFirst()
                ? Button.primary(label, press)
                : Button.plain(label, press);
    }

    private Button pay(Referral referral) {
        return Button.primary(texts.say("referral.pay"), BusinessCommand.press(referral));
    }

    private Button reveal(Referral referral) {
        var other = referral.worth().seen() == Seen.BY_BOTH ? Seen.BY_RECEIVER : Seen.BY_BOTH;
        return Button.plain(
                texts.say("referral.reveal." + other, Map.of("name", name(referral.giver()))),
                RevealCommand.press(referral, other));
    }

    private String sum(long minor) {
        return new Sum(minor, currency()).exactly(texts);
    }

    private Currency currency() {
        return scene.group().currency();
    }

    private Span person(MemberId id) {
        var member = scene.members().the(id);
        return member.isHere()
                ? new Span.Person(id.number(), member.name())
                : new Span.Plain(texts.say("member.gone"));
    }

    private String name(MemberId id) {
        return person(id).text();
    }
}
