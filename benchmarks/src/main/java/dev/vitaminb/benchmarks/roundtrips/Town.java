package dev.vitaminb.benchmarks.roundtrips;

import dev.vitaminb.core.VitaminB;
import dev.vitaminb.core.charter.Preset;
import dev.vitaminb.core.command.Person;
import dev.vitaminb.core.command.Place;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.group.Address;
import dev.vitaminb.core.group.Groups;
import dev.vitaminb.core.group.Identity;
import dev.vitaminb.core.ledger.GroupId;
import dev.vitaminb.core.ledger.Ledger;
import dev.vitaminb.core.ledger.Snapshot;
import dev.vitaminb.core.member.Members;
import dev.vitaminb.core.referral.ReferralId;
import dev.vitaminb.core.request.RequestId;
import dev.vitaminb.core.request.Requests;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** A group with an organiser, twenty members and some open wishes, and its state at any moment. */
final class Town {
    private static final List<String> NAMES =
            List.of(
                    "Anna", "Ben", "Clara", "David", "Emma", "Felix", "Greta", "Hannes", "Ida",
                    "Jonas", "Karla", "Leo", "Mia", "Nils", "Ottilie", "Paul", "Quirin", "Rosa",
                    "Samuel", "Tilda");
    private static final int STANDING_WISHES = 12;
    private static final Duration DAYS_AGO = Duration.ofDays(3);

    private final VitaminB bot;
    private final VitaminB elsewhere;
    private final Ledger witness;
    private final TownClock clock;
    private final Place.Home home;
    private final Visitor organiser;
    private final List<Visitor> members = new ArrayList<>();
    private final Set<RequestId> standing = new HashSet<>();
    private int asked;
    private int counter;

    /**
     * @param elsewhere another instance of the same bot
     * @param witness sees the group's state by other connections than the measured ones
     */
    Town(VitaminB bot, VitaminB elsewhere, Ledger witness, TownClock clock, Preset preset) {
        this.elsewhere = elsewhere;
        this.clock = clock;
        this.bot = bot;
        this.witness = witness;
        var name = UUID.randomUUID().toString().substring(0, 8);
        this.home = new Place.Home(new Address(Mailbag.NAME, "room-" + name), "A room");
        this.organiser = visitor("Olga", Person.Standing.ADMINISTRATOR);
        found(organiser, preset);
        for (var each : NAMES) {
            settle(member(each));
        }
        for (int i = 0; i < STANDING_WISHES; i++) {
            standing.add(wish(someone(i)));
        }
    }

    private void found(Visitor founder, Preset preset) {
        founder.submits("setup", founding(preset));
    }

    /** What the form of /setup is filled in with. */
    static Map<String, String> founding(Preset preset) {
        return Map.of(
                "name", "A club", "charter", preset.name(), "voice", "ENGLISH", "zone", "Berlin");
    }

    private void settle(Visitor member) {
        member.runs("help");
        member.runs(
                "profile",
                Map.of(
                        "does", "I do what " + member.name() + " does best, and gladly",
                        "helpsWith", "Bicycles, gardens, tax forms and " + unique("letters"),
                        "city", "Bonn"));
        member.runs("settings", Map.of("asks", "YES"));
        members.add(member);
    }

    private Visitor member(String name) {
        return visitor(name, Person.Standing.PRESENT);
    }

    private Visitor visitor(String name, Person.Standing standing) {
        var identity = new Identity(Mailbag.NAME, name.toLowerCase(Locale.ROOT) + home.address());
        return new Visitor(
                bot.bot(), new Person(identity, name, Optional.of(Locale.ENGLISH), standing), home);
    }

    Visitor organiser() {
        return organiser;
    }

    /** One of the twenty. */
    Visitor someone(int which) {
        return members.get(Math.floorMod(which, members.size()));
    }

    /** Somebody in the room who has never spoken to the bot. */
    Visitor stranger() {
        return member(unique("Stranger"));
    }

    /** Somebody who joined days ago and has not been here since. */
    Visitor longUnseen() {
        var member = stranger();
        clock.back(DAYS_AGO, () -> member.runs("help"));
        return member;
    }

    /** The same person, served by another instance. */
    Visitor elsewhere(Visitor member) {
        return new Visitor(elsewhere.bot(), member.person(), member.place());
    }

    /** An administrator of a room where no group is set up. */
    Visitor settler() {
        return organiser.at(new Place.Home(new Address(Mailbag.NAME, unique("room")), "A room"));
    }

    /** Somebody in a private chat of which the platform does not tell the group. */
    Visitor inPrivate(Visitor member) {
        return member.at(new Place.Direct(Optional.empty()));
    }

    /** A member whom nobody has asked yet this week. */
    Visitor askable() {
        return someone(2 + asked++ / 2);
    }

    /** Words that nobody has said before. */
    String unique(String word) {
        return word + " " + home.address().place() + counter++;
    }

    /** A wish in words that nobody has said before. */
    String wishing() {
        return unique("Looking for somebody who repairs old bicycles");
    }

    /** Posts a wish. */
    RequestId wish(Visitor requester) {
        requester.runs("request", Map.of("text", wishing(), "kind", "ADVICE"));
        return new RequestId(new Groups(snapshot()).the().requests());
    }

    /** What can be passed on to somebody. */
    Map<String, String> opportunity(Visitor receiver) {
        return Map.of(
                "to",
                receiver.name(),
                "about",
                unique("A house to be painted"),
                "agreed",
                "AGREED",
                "contact",
                "0170 1234567");
    }

    /** Passes a referral on. */
    ReferralId referral(Visitor giver, Visitor receiver) {
        giver.runs("refer", opportunity(receiver));
        return new ReferralId(new Groups(snapshot()).the().referrals());
    }

    /** Withdraws whatever a trial has left open. */
    void tidy() {
        var now = snapshot();
        var today = new Groups(now).the().day(Instant.now());
        for (var request : new Requests(now).open(today)) {
            if (!standing.contains(request.id())) {
                organiser.runs("withdraw", Map.of("request", request.id().toString()));
            }
        }
    }

    GroupId group() {
        return bot.directory().at(home.address());
    }

    /** The group of the room in which somebody stands. */
    GroupId groupAround(Visitor somebody) {
        return switch (somebody.place()) {
            case Place.Home(var address, _, _) -> bot.directory().at(address);
            case Place.Direct direct -> group();
        };
    }

    /** How far a group's ledger has come. */
    long version(GroupId group) {
        return witness.read(Ledger.Question.of(group)).snapshot().version();
    }

    /** What stands for a member on a button. */
    String tag(Visitor member) {
        return Members.in(snapshot()).find(member.identity()).orElseThrow().id().tag();
    }

    /** Something to be measured that happens in this group. */
    Trial trial(Supplier<Reply> action) {
        return new Trial(group(), action);
    }

    private Snapshot snapshot() {
        return witness.read(Ledger.Question.of(group())).snapshot();
    }
}
