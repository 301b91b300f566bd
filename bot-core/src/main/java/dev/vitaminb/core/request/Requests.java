package dev.vitaminb.core.request;

import dev.vitaminb.core.charter.Verb;
import dev.vitaminb.core.command.CommandSpec;
import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.command.TakenBack;
import dev.vitaminb.core.courier.Item;
import dev.vitaminb.core.group.Groups;
import dev.vitaminb.core.ledger.Posting;
import dev.vitaminb.core.ledger.RecordKind;
import dev.vitaminb.core.ledger.Snapshot;
import dev.vitaminb.core.ledger.Write;
import dev.vitaminb.core.matching.PastHelps;
import dev.vitaminb.core.member.MemberId;
import dev.vitaminb.core.member.Members;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The requests of a group in a snapshot. */
public record Requests(Snapshot snapshot) {
    /** A bot that was away over a weekend finds what expired meanwhile. */
    private static final int LOOKED_BACK_AT = 4;

    public static final RecordKind<Request> KIND = RecordKind.kept("request", Request.class);

    /** The kind of a request's card. */
    public static final String CARD = "request";

    /** The kind of a recap's card, which quotes requests. */
    public static final String RECAP = "recap";

    /** A command about requests: it exists wherever members post them. */
    static CommandSpec command(String path) {
        return CommandSpec.named(path).where(charter -> charter.has(Verb.REQUEST));
    }

    public Optional<Request> find(RequestId id) {
        return snapshot.find(KIND.key(id));
    }

    /** The request of that number, unless it has been {@link TakenBack taken back}. */
    public Request the(RequestId id) {
        return find(id).orElseThrow(() -> new TakenBack("request " + id));
    }

    /** All, the oldest first. */
    public List<Request> all() {
        return snapshot.all(KIND).stream().sorted(Comparator.comparing(Request::id)).toList();
    }

    /** The open ones: those nobody has pledged on first, then the oldest. */
    public List<Request> open(LocalDate today) {
        return all().stream()
                .filter(request -> request.isOpen(today))
                .sorted(Comparator.comparing((Request request) -> !request.pledges().isEmpty()))
                .toList();
    }

    /** The open ones on which a member has pledged and not yet said that it is done. */
    public List<Request> promisedBy(MemberId member, LocalDate today) {
        return open(today).stream().filter(request -> request.awaits(member)).toList();
    }

    /** How many a member has open. */
    int openOf(MemberId member, LocalDate today) {
        return Math.toIntExact(
                all().stream()
                        .filter(request ->
                                request.requester().equals(member) && request.isOpen(today))
                        .count());
    }

    /** Who reads what the requester is told: whoever entered it, if the requester is in no chat. */
    MemberId reader(Request request) {
        var members = Members.in(snapshot);
        return request.enteredBy()
                .filter(scribe -> members.the(request.requester()).isInNoChat())
                .orElse(request.requester());
    }

    public static Write<Request> put(Request request) {
        return Write.put(KIND.key(request.id()), request);
    }

    /** The ledger's name of a request. */
    static String label(Request request) {
        return KIND.key(request.id()).label();
    }

    /** The request's card in every home, the board, and the cards of recaps that quote it. */
    List<Posting> card(RequestId id) {
        var homes = new Groups(snapshot).the().homes();
        var cards = new ArrayList<>(Item.card(CARD, id).to(homes));
        cards.addAll(BoardCard.ITEM.to(homes));
        find(id).stream()
                .flatMap(request -> request.recaps().stream())
                .forEach(recap -> cards.addAll(Item.card(RECAP, recap).to(homes)));
        return cards;
    }

    /** The cards of those that expired when a day began, or on a night before that was missed. */
    public List<Posting> cardsExpiredBy(LocalDate today) {
        var since = today.minusDays(LOOKED_BACK_AT);
        return all().stream()
                .filter(request ->
                        !request.isClosed()
                                && request.until().isBefore(today)
                                && !request.until().isBefore(since))
                .flatMap(request -> card(request.id()).stream())
                .distinct()
                .toList();
    }

    /** The cards of what a member was credited for. */
    public List<Posting> cardsCrediting(MemberId member) {
        return all().stream()
                .filter(request -> request.credits(member))
                .flatMap(request -> card(request.id()).stream())
                .distinct()
                .toList();
    }

    /** The cards of all that is open. */
    public static List<Posting> openCards(Scene scene) {
        var requests = new Requests(scene.snapshot());
        return requests.open(scene.today()).stream()
                .flatMap(request -> requests.card(request.id()).stream())
                .distinct()
                .toList();
    }

    /** What matching wants to know: who helped with what. */
    public static PastHelps pastHelps() {
        return new PastHelps() {
            @Override
            public List<PastHelp> in(Snapshot group) {
                return new Requests(group)
                        .all().stream()
                                .filter(request -> request.state() instanceof State.Solved)
                                .flatMap(Requests::helps)
                                .toList();
            }

            @Override
            public long changed(Snapshot group) {
                return group.changed(KIND);
            }
        };
    }

    private static Stream<PastHelps.PastHelp> helps(Request request) {
        return switch (request.state()) {
            case State.Solved solved ->
                    solved.helpers().stream()
                            .map(helper ->
                                    new PastHelps.PastHelp(
                                            helper, request.id().number(), request.text()));
            case State.Open open -> Stream.empty();
            case State.Withdrawn withdrawn -> Stream.empty();
        };
    }
}
