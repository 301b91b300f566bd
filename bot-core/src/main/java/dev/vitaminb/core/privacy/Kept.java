package dev.vitaminb.core.privacy;

import dev.vitaminb.core.command.Draft;
import dev.vitaminb.core.command.OpenDrafts;
import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.ledger.Measure;
import dev.vitaminb.core.member.Member;
import dev.vitaminb.core.member.MemberId;
import dev.vitaminb.core.member.Preferences.Voiced;
import dev.vitaminb.core.member.Reminder;
import dev.vitaminb.core.member.Role;
import dev.vitaminb.core.referral.Referral;
import dev.vitaminb.core.referral.Referrals;
import dev.vitaminb.core.referral.Sum;
import dev.vitaminb.core.request.ForgetCommand;
import dev.vitaminb.core.request.Request;
import dev.vitaminb.core.request.Requests;
import dev.vitaminb.core.request.State;
import dev.vitaminb.core.tally.Tallies;
import dev.vitaminb.core.text.Dates;
import dev.vitaminb.core.text.Texts;
import dev.vitaminb.core.thanks.Thanks;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Button;
import dev.vitaminb.core.view.Excerpt;
import dev.vitaminb.core.view.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** All that the group keeps about the caller of a scene, as lines to be read. */
final class Kept {
    // A wish has a thousand characters at most; a list of people is not the reader's own words.
    private static final int LONGEST_DRAFT = 1_200;

    private final Scene scene;
    private final Texts texts;
    private final Member self;
    private final Tallies tallies;
    private final OpenDrafts drafts;

    Kept(Scene scene, Tallies tallies, OpenDrafts drafts) {
        this.scene = scene;
        this.texts = scene.texts();
        this.self = scene.caller();
        this.tallies = tallies;
        this.drafts = drafts;
    }

    List<Block.Item> items(Section section) {
        return switch (section) {
            case ABOUT -> about();
            case WISHES -> wishes();
            case PROMISES -> promises();
            case THANKS -> thanks();
            case REFERRALS -> referrals();
            case DRAFTS -> drafts();
            case NUMBERS -> numbers();
        };
    }

    private List<Block.Item> about() {
        var items = new ArrayList<Block.Item>();
        add(items, "mydata.name.label", self.name());
        add(items, "mydata.number", self.id().toString());
        self.identities().forEach(identity -> add(items, "mydata.account", identity.toString()));
        add(
                items,
                "mydata.role",
                self.role() == Role.MEMBER ? "" : texts.say("role.is", self.role()));
        add(items, "mydata.joined", day(self.joined()));
        add(items, "profile.mentor", self.mentor().map(mentor -> person(mentor).text()).orElse(""));
        add(items, "mydata.seen", day(self.confirmed()));
        self.imported()
                .ifPresent(listed -> {
                    add(items, "mydata.listed", day(listed.at()));
                    listed.joined()
                            .ifPresent(joined ->
                                    add(
                                            items,
                                            "mydata.since",
                                            Dates.day(joined, scene.today(), texts)));
                });
        add(
                items,
                "settings.language.label",
                texts.say("language", self.language(scene.group().language())));
        var preferences = self.preferences();
        add(items, "settings.asks.label", texts.say("settings.asks", preferences.asks()));
        add(
                items,
                "reminder.choice",
                Arrays.stream(Reminder.values())
                        .filter(preferences.reminders()::contains)
                        .map(what -> texts.say("reminder.what", what))
                        .collect(Collectors.joining("; ")));
        add(items, "mydata.asked", counted(self.asked().size()));
        add(
                items,
                "mydata.voiced",
                texts.say(
                        preferences.voiced() == Voiced.MUTED
                                ? "mute.wanted.MUTED"
                                : "mydata.named"));
        add(
                items,
                "mydata.part",
                texts.say(self.isLeftOut() ? "withoutme.wanted.WITHOUT_ME" : "mydata.named"));
        profile(items);
        return items;
    }

    private void profile(List<Block.Item> items) {
        var profile = self.profile();
        add(items, "param.does.label", profile.does());
        add(items, "param.helpsWith.label", profile.helpsWith());
        add(items, "param.looksFor.label", profile.looksFor());
        add(items, "param.industry.label", profile.industry());
        add(items, "param.city.label", profile.city());
        add(items, "param.languages.label", String.join(", ", profile.languages()));
        add(items, "param.minutes.label", counted(profile.minutesAWeek()));
        profile.pausedUntil()
                .ifPresent(until ->
                        add(items, "param.paused.label", Dates.day(until, scene.today(), texts)));
    }

    private List<Block.Item> wishes() {
        return new Requests(scene.snapshot())
                .all().reversed().stream()
                        .filter(request -> request.requester().equals(self.id()))
                        .map(this::wish)
                        .toList();
    }

    private Block.Item wish(Request request) {
        var detail = new ArrayList<Span>();
        detail.add(plain(texts.say("mydata.stage." + request.stage(scene.today()))));
        detail.add(plain(" · " + day(request.posted())));
        if (request.state() instanceof State.Solved solved && !solved.note().isEmpty()) {
            detail.add(plain(" · " + solved.note()));
        }
        return new Block.Item(
                numbered(
                        request.id(),
                        request.hasWords() ? request.text() : texts.say("request.wordless")),
                detail,
                request.isClosed() && request.hasWords()
                        ? List.of(
                                Button.danger(
                                        texts.say("forget.button"), ForgetCommand.press(request)))
                        : List.of());
    }

    /** Whatever others' requests hold about the caller. */
    private List<Block.Item> promises() {
        var items = new ArrayList<Block.Item>();
        for (var request : new Requests(scene.snapshot()).all().reversed()) {
            request.pledgeOf(self.id())
                    .ifPresent(pledge ->
                            items.add(
                                    item(
                                            numbered(
                                                    request.id(),
                                                    texts.say("pledge.how", pledge.how())),
                                            joined(day(pledge.given()), pledge.who()))));
            if (request.credits(self.id())) {
                items.add(item(numbered(request.id(), texts.say("mydata.credited")), ""));
            }
            if (request.asked().contains(self.id())) {
                items.add(item(numbered(request.id(), texts.say("mydata.wasAsked")), ""));
            }
            if (request.declined().contains(self.id())) {
                items.add(item(numbered(request.id(), texts.say("mydata.declined")), ""));
            }
        }
        return items;
    }

    private List<Block.Item> thanks() {
        return Thanks.of(self.id(), scene.snapshot()).stream()
                .map(thanks ->
                        item(
                                texts.line(
                                        "mydata.thanked",
                                        Map.of(
                                                "from", person(thanks.from()),
                                                "to", person(thanks.to()))),
                                joined(day(thanks.at()), thanks.reason())))
                .toList();
    }

    private List<Block.Item> referrals() {
        return new Referrals(scene.snapshot()).of(self.id()).stream().map(this::referral).toList();
    }

    private Block.Item referral(Referral referral) {
        var line = new ArrayList<>(numbered(referral.id(), ""));
        line.addAll(
                texts.line(
                        "mydata.referred",
                        Map.of(
                                "from", person(referral.giver()),
                                "to", person(referral.receiver()))));
        return item(
                line,
                joined(
                        texts.say("referral.status", referral.status()),
                        day(referral.given()),
                        referral.prospect().about(),
                        referral.prospect().contact(),
                        referral.why()));
    }

    private List<Block.Item> drafts() {
        return drafts.of(self.id(), scene.snapshot().group()).stream().map(this::draft).toList();
    }

    private Block.Item draft(Draft draft) {
        return item(
                List.of(
                        plain(
                                Excerpt.of(
                                        String.join(" · ", draft.arguments().values()),
                                        LONGEST_DRAFT))),
                day(draft.made()));
    }

    private List<Block.Item> numbers() {
        var tally = tallies.read(scene.snapshot().group(), scene.group().opening(), scene.today());
        var items = new ArrayList<Block.Item>();
        for (var measure : Measure.values()) {
            long sum = tally.sum(self.id(), measure, scene.group().opening(), scene.today());
            if (sum != 0) {
                var shown =
                        measure == Measure.TURNOVER
                                ? new Sum(sum, scene.group().currency()).exactly(texts)
                                : Long.toString(sum);
                items.add(item(List.of(plain(texts.say("measure", measure))), shown));
            }
        }
        return items;
    }

    private void add(List<Block.Item> items, String key, String value) {
        if (!value.isEmpty()) {
            items.add(item(List.of(plain(texts.say(key))), value));
        }
    }

    private static String counted(int number) {
        return number == 0 ? "" : Integer.toString(number);
    }

    private static Block.Item item(List<Span> line, String detail) {
        return new Block.Item(
                line, detail.isEmpty() ? List.of() : List.of(plain(detail)), List.of());
    }

    private static List<Span> numbered(Object id, String text) {
        return List.of(new Span.Strong("#" + id), plain(" " + text));
    }

    private static String joined(String... parts) {
        return String.join(" · ", List.of(parts).stream().filter(part -> !part.isEmpty()).toList());
    }

    private static Span plain(String text) {
        return new Span.Plain(text);
    }

    private Span person(MemberId id) {
        var member = scene.members().the(id);
        if (member.id().equals(self.id())) {
            return new Span.Person(id.number(), member.name());
        }
        if (member.isLeftOut()) {
            return plain(texts.say("member.leftOut"));
        }
        return member.isHere()
                ? new Span.Person(id.number(), member.name())
                : plain(texts.say("member.gone"));
    }

    private String day(Instant at) {
        return Dates.day(scene.group().day(at), scene.today(), texts);
    }
}
