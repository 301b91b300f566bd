package dev.vitaminb.core.referral;

import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.courier.Item;
import dev.vitaminb.core.courier.Rendering;
import dev.vitaminb.core.group.Groups;
import dev.vitaminb.core.ledger.Posting;
import dev.vitaminb.core.ledger.Snapshot;
import dev.vitaminb.core.member.MemberId;
import dev.vitaminb.core.member.Members;
import dev.vitaminb.core.referral.Worth.Seen;
import dev.vitaminb.core.text.Texts;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Button;
import dev.vitaminb.core.view.Excerpt;
import dev.vitaminb.core.view.Span;
import dev.vitaminb.core.view.View;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What somebody is told in private when something happens to a referral; the first id is its. */
public final class ReferralNotice implements Rendering {
    private static final int EXCERPT = 140;

    private final Kind kind;

    private ReferralNotice(Kind kind) {
        this.kind = kind;
    }

    /** What has happened. */
    enum Kind {
        /** To the receiver: there is one. */
        GIVEN,
        /** To the receiver: the prospect of a lead has agreed. */
        AGREED,
        /** To the giver: it has come to the status that is the second id. */
        MOVED,
        /** To the giver: it was worth something, which they may see. */
        PAID,
        /** To a giver: another referral came out of theirs. */
        CHAIN,
        /** To a giver who was told of such a one: it is taken back. */
        UNCHAINED,
        /** To the giver: it waits for the receiver's next contact, who cannot be written to. */
        WAITS,
        /** To the giver: a scribe entered it in their name. */
        ENTERED,
        /**
         * To the receiver: the giver has taken back what was entered; the second id is the giver.
         */
        TAKEN_BACK;

        private String token() {
            return "referral." + name();
        }

        /** The notice of the change that follows a scene. */
        Item.Notice of(Scene scene, Referral referral, Object... more) {
            var ids = new ArrayList<Object>();
            ids.add(referral.id());
            ids.addAll(Arrays.asList(more));
            return Item.notice(scene.snapshot().version(), token(), ids.toArray());
        }
    }

    /** All notices about referrals. */
    public static List<Rendering> all() {
        return Arrays.stream(Kind.values()).<Rendering>map(ReferralNotice::new).toList();
    }

    /**
     * What tells that a notice is void whose reader knows of no names; empty for all others.
     *
     * @param version of the group before it is told
     */
    public static Optional<Item.Notice> unchaining(Item.Notice told, long version) {
        return told.kind().equals(Kind.CHAIN.token())
                ? Optional.of(Item.notice(version, Kind.UNCHAINED.token(), told.ids().getFirst()))
                : Optional.empty();
    }

    @Override
    public String kind() {
        return kind.token();
    }

    @Override
    public Optional<View> render(Moment moment, List<String> ids) {
        if (kind == Kind.TAKEN_BACK) {
            return Optional.of(takenBack(moment, ids));
        }
        if (kind == Kind.UNCHAINED) {
            return Optional.of(
                    View.of(new Block.Paragraph(moment.texts().line("notice.referral.UNCHAINED"))));
        }
        return new Referrals(moment.snapshot())
                .find(new ReferralId(Integer.parseInt(ids.getFirst())))
                .flatMap(referral -> view(new Told(referral, moment), ids));
    }

    @Override
    public List<Posting> whileAway(Snapshot snapshot, List<String> ids) {
        return kind != Kind.GIVEN && kind != Kind.AGREED
                ? List.of()
                : new Referrals(snapshot)
                        .find(new ReferralId(Integer.parseInt(ids.getFirst())))
                        .filter(Referral::isWaitedFor)
                        .map(referral ->
                                Item.notice(snapshot.version(), Kind.WAITS.token(), referral.id())
                                        .to(referral.giver()))
                        .orElseGet(List::of);
    }

    private Optional<View> view(Told told, List<String> ids) {
        var referral = told.referral();
        return switch (kind) {
            case GIVEN ->
                    referral.status() == Status.GIVEN
                            ? Optional.of(told.toReceiver("notice.referral.GIVEN"))
                            : Optional.empty();
            case AGREED ->
                    referral.status().isOpen()
                            ? Optional.of(told.toReceiver("notice.referral.AGREED"))
                            : Optional.empty();
            case MOVED -> Optional.of(told.moved(Status.valueOf(ids.get(1))));
            case PAID ->
                    referral.worth().seen() == Seen.BY_BOTH
                            ? Optional.of(told.paid())
                            : Optional.empty();
            case WAITS ->
                    referral.isWaitedFor()
                            ? Optional.of(View.of(told.says("notice.referral.WAITS", Map.of())))
                            : Optional.empty();
            case CHAIN -> Optional.of(View.of(told.says("notice.referral.CHAIN", Map.of())));
            case ENTERED -> Optional.of(told.entered());
            case TAKEN_BACK, UNCHAINED ->
                    throw new IllegalStateException("There is no referral any more");
        };
    }

    // The referral is gone; its number is what the receiver knows it by.
    private static View takenBack(Moment moment, List<String> ids) {
        var giver = new MemberId(Integer.parseInt(ids.get(1)));
        return View.of(
                new Block.Paragraph(
                        moment.texts()
                                .line(
                                        "notice.referral.TAKEN_BACK",
                                        Map.of(
                                                "number",
                                                new Span.Strong("#" + ids.getFirst()),
                                                "giver",
                                                person(giver, moment)))));
    }

    private static Span person(MemberId id, Moment moment) {
        var member = Members.in(moment.snapshot()).the(id);
        return member.isHere()
                ? new Span.Person(id.number(), member.name())
                : new Span.Plain(moment.texts().say("member.gone"));
    }

    /** What a notice is made of. */
    private record Told(Referral referral, Moment moment) {
        Texts texts() {
            return moment.texts();
        }

        View toReceiver(String key) {
            var blocks = new ArrayList<Block>();
            blocks.add(says(key, Map.of()));
            blocks.add(new Block.Quote(referral.told(texts())));
            blocks.addAll(enteredBy());
            if (referral.isLead()) {
                blocks.add(new Block.Note(texts().line("notice.referral.isLead")));
            }
            if (!referral.prospect().contact().isEmpty()) {
                blocks.add(
                        new Block.Fields(
                                List.of(
                                        new Block.Field(
                                                texts().say("param.contact.label"),
                                                List.of(
                                                        new Span.Plain(
                                                                referral.prospect().contact()))))));
            }
            var buttons = new ArrayList<Button>();
            referral.status()
                    .next()
                    .forEach(to -> buttons.add(ReferralViews.step(texts(), referral, to)));
            return new View(blocks, buttons);
        }

        private List<Block> enteredBy() {
            return referral.entered().stream()
                    .<Block>map(entered ->
                            new Block.Note(
                                    texts().line(
                                                    "entered.by",
                                                    Map.of("scribe", person(entered.by())))))
                    .toList();
        }

        View entered() {
            var blocks = new ArrayList<Block>();
            blocks.add(says("notice.referral.ENTERED", Map.of()));
            blocks.add(new Block.Quote(referral.told(texts())));
            blocks.addAll(enteredBy());
            return new View(
                    blocks,
                    referral.status() == Status.GIVEN
                            ? List.of(
                                    Button.plain(
                                            texts().say("thanks.takeBack.button"),
                                            TakeBackReferralCommand.press(referral)))
                            : List.of());
        }

        View moved(Status to) {
            var blocks = new ArrayList<Block>();
            blocks.add(says("notice.referral.MOVED." + to, Map.of()));
            blocks.add(about());
            if (!referral.why().isEmpty() && referral.status() == to) {
                blocks.add(new Block.Quote(referral.why()));
            }
            return new View(blocks, thank(to));
        }

        private List<Button> thank(Status to) {
            return to == Status.DECLINED || !isHere(referral.receiver())
                    ? List.of()
                    : List.of(
                            Button.plain(
                                    texts().say(
                                                    "referral.thank",
                                                    Map.of("name", name(referral.receiver()))),
                                    ThankForReferralCommand.press(referral, referral.receiver())));
        }

        View paid() {
            var currency = new Groups(moment.snapshot()).the().currency();
            return new View(
                    List.of(
                            says(
                                    "notice.referral.PAID",
                                    Map.of(
                                            "sum",
                                            new Sum(referral.worth().sum(), currency)
                                                    .exactly(texts()))),
                            about()),
                    thank(referral.status()));
        }

        Block says(String key, Map<String, ?> more) {
            var arguments = new HashMap<String, Object>(more);
            arguments.put("number", new Span.Strong("#" + referral.id()));
            arguments.put("giver", person(referral.giver()));
            arguments.put("receiver", person(referral.receiver()));
            return new Block.Paragraph(texts().line(key, arguments));
        }

        private Block about() {
            return new Block.Note(
                    texts().line(
                                    "notice.referral.about",
                                    Map.of(
                                            "number",
                                            "#" + referral.id(),
                                            "text",
                                            new Span.Plain(
                                                    Excerpt.of(referral.told(texts()), EXCERPT)))));
        }

        private boolean isHere(MemberId id) {
            return Members.in(moment.snapshot()).the(id).isHere();
        }

        private Span person(MemberId id) {
            return ReferralNotice.person(id, moment);
        }

        private String name(MemberId id) {
            return person(id).text();
        }
    }
}
