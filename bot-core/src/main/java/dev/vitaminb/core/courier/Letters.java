package dev.vitaminb.core.courier;

import dev.vitaminb.core.courier.Platform.Delivery;
import dev.vitaminb.core.courier.Platform.Letter;
import dev.vitaminb.core.courier.Platform.Manner;
import dev.vitaminb.core.courier.RedisRound.Claim;
import dev.vitaminb.core.courier.RedisRound.Stop;
import dev.vitaminb.core.group.Address;
import dev.vitaminb.core.group.Directory;
import dev.vitaminb.core.group.Group;
import dev.vitaminb.core.group.Groups;
import dev.vitaminb.core.group.Identity;
import dev.vitaminb.core.ledger.Change;
import dev.vitaminb.core.ledger.GroupId;
import dev.vitaminb.core.ledger.Ledger;
import dev.vitaminb.core.ledger.Named;
import dev.vitaminb.core.ledger.Posting;
import dev.vitaminb.core.ledger.Receipt;
import dev.vitaminb.core.ledger.RecordKey;
import dev.vitaminb.core.ledger.Snapshot;
import dev.vitaminb.core.ledger.StoreUnavailable;
import dev.vitaminb.core.ledger.Traces;
import dev.vitaminb.core.member.Farewell;
import dev.vitaminb.core.member.Member;
import dev.vitaminb.core.member.MemberId;
import dev.vitaminb.core.member.Members;
import dev.vitaminb.core.text.Texts;
import dev.vitaminb.core.text.Voice;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Button;
import dev.vitaminb.core.view.View;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Renders items from the present state and hands them to the platform of their address. */
final class Letters {
    private static final Logger log = LoggerFactory.getLogger(Letters.class);

    private static final int TRIES = 5;

    /** After so many faults of the program with one message it is taken for the cause. */
    private static final int MOST_FAULTS = 8;

    private final Ledger ledger;
    private final Map<String, Rendering> renderings;
    private final Function<Texts, List<Button>> underPrivate;
    private final Map<String, Platform> platforms;
    private final InstantSource clock;
    private final Directory directory;

    Letters(
            Ledger ledger,
            Renderings renderings,
            List<? extends Platform> platforms,
            InstantSource clock,
            Directory directory) {
        this.directory = directory;
        this.ledger = ledger;
        this.underPrivate = renderings.underPrivate();
        this.renderings =
                renderings.all().stream()
                        .collect(Collectors.toMap(Rendering::kind, Function.identity()));
        this.platforms =
                platforms.stream().collect(Collectors.toMap(Platform::name, Function.identity()));
        this.clock = clock;
    }

    /**
     * What became of it; delivered without an id if there is nothing, or nobody, to be told any
     * more, and postponed if by now it goes elsewhere than where there was room for it.
     *
     * @param route where there is room for it
     */
    Delivery send(Claim claim, Optional<Route> route) {
        var item = claim.item();
        var rendering = renderings.get(item.kind());
        if (rendering == null) {
            throw new IllegalStateException("Nothing renders " + item.kind());
        }
        var group = claim.stop().group();
        var read = ledger.read(new Ledger.Question(group, "", "", rendering.reads(item.ids())));
        if (new Groups(read.snapshot()).find().isEmpty()) {
            return nothing();
        }
        return switch (recipient(read.snapshot(), read.named(), claim.stop())) {
            case Recipient.Nobody() -> nothing();
            case Recipient.Away() -> new Delivery.Unreachable();
            case Recipient.Parted parted when !rendering.isFarewell() -> nothing();
            case Recipient.Parted(var farewell, var letter) ->
                    last(claim, rendering, read, farewell, letter);
            case Recipient.At(var address, var texts, var under)
                    when platforms.containsKey(address.platform())
                            && route.filter(there -> there.address().equals(address)).isEmpty() ->
                    new Delivery.Postponed(Duration.ZERO);
            case Recipient.At(var address, var texts, var under) -> {
                var moment =
                        new Rendering.Moment(read.snapshot(), read.named(), clock.instant(), texts);
                yield rendering
                        .render(moment, item.ids())
                        .map(view ->
                                send(
                                        claim,
                                        group,
                                        address,
                                        new Letter(
                                                under.below(view),
                                                rendering.topic(moment, item.ids()))))
                        .orElseGet(Letters::nothing);
            }
        };
    }

    /** By whom and where to it would be sent; empty if it is for nobody, or nobody could. */
    Optional<Route> route(Stop stop) {
        var read = ledger.read(new Ledger.Question(stop.group(), "", "", farewell(stop)));
        if (new Groups(read.snapshot()).find().isEmpty()) {
            return Optional.empty();
        }
        return switch (recipient(read.snapshot(), read.named(), stop)) {
            case Recipient.Nobody(), Recipient.Away() -> Optional.empty();
            case Recipient.Parted(var farewell, var letter) ->
                    route(letter.address(), read.snapshot());
            case Recipient.At(var address, var texts, var under) -> route(address, read.snapshot());
        };
    }

    private Optional<Route> route(Address address, Snapshot group) {
        return Optional.ofNullable(platforms.get(address.platform()))
                .map(platform ->
                        new Route(
                                platform.account(address),
                                address,
                                new Groups(group).the().zone()));
    }

    /**
     * An address, and the account by which it is sent there.
     *
     * @param zone in which it is night or day there
     */
    record Route(String account, Address address, ZoneId zone) {}

    private static List<RecordKey<?>> farewell(Stop stop) {
        return stop.isPrivate() ? List.of(Farewell.KIND.key(stop.number())) : List.of();
    }

    /**
     * Whether it may be sent although an attempt before may have arrived: in a home it may, to a
     * person only where the platform tells the two apart.
     */
    boolean mayRepeat(Stop stop, Route route) {
        return !stop.isPrivate() || platform(route.address()).knowsNonces();
    }

    private Platform platform(Address address) {
        return Objects.requireNonNull(platforms.get(address.platform()));
    }

    /** Tells the organisers that nothing arrives at an address. */
    void report(Stop stop) {
        if (!posts(stop.group(), now -> UndeliveredNotice.about(stop, now))) {
            log.warn("Nobody could be told that nothing arrives at {}", stop);
        }
    }

    /** Tells whoever counts on it that something waits for its reader's next contact. */
    void tellOfWaiting(GroupId group, List<Item> waiting) {
        if (!posts(group, now -> waiting.stream().flatMap(item -> whileAway(item, now)).toList())) {
            log.warn("Nobody could be told in {} what waits for somebody's next contact", group);
        }
    }

    private Stream<Posting> whileAway(Item item, Snapshot now) {
        return Optional.ofNullable(renderings.get(item.kind())).stream()
                .flatMap(rendering -> rendering.whileAway(now, item.ids()).stream());
    }

    private boolean posts(GroupId group, Function<Snapshot, List<Posting>> postings) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            var now = ledger.read(Ledger.Question.of(group)).snapshot();
            var posted = postings.apply(now);
            if (posted.isEmpty()) {
                return true;
            }
            var commit =
                    new Ledger.Commit(
                            now,
                            "",
                            "",
                            Change.NONE.posting(posted),
                            new Receipt("", "", List.of()),
                            clock.instant());
            if (!(ledger.commit(commit) instanceof Ledger.Committed.Conflict)) {
                return true;
            }
        }
        return false;
    }

    private Delivery last(
            Claim claim,
            Rendering rendering,
            Ledger.Read read,
            Farewell farewell,
            Recipient.At letter) {
        var moment =
                new Rendering.Moment(
                        read.snapshot(), read.named(), clock.instant(), letter.texts());
        var group = claim.stop().group();
        var delivery =
                rendering
                        .render(moment, claim.item().ids())
                        .map(view -> send(claim, group, letter.address(), new Letter(view)))
                        .orElseGet(Letters::nothing);
        if (delivery instanceof Delivery.Delivered) {
            try {
                forget(group, farewell);
            } catch (StoreUnavailable e) {
                log.warn("A farewell that was read goes some night, as the store is away");
            }
        }
        return delivery;
    }

    // Were others always faster, it would go some night.
    private void forget(GroupId group, Farewell farewell) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            var now = ledger.read(Ledger.Question.of(group)).snapshot();
            var commit =
                    new Ledger.Commit(
                            now,
                            "",
                            "",
                            farewell.forgetting(),
                            new Receipt("", "", List.of()),
                            clock.instant());
            if (!(ledger.commit(commit) instanceof Ledger.Committed.Conflict)) {
                return;
            }
        }
    }

    private Delivery send(Claim claim, GroupId group, Address address, Letter letter) {
        var platform = platforms.get(address.platform());
        if (platform == null) {
            return new Delivery.Unreachable();
        }
        var nonce = group + "/" + claim.stop().destination() + "/" + claim.item().token();
        try {
            return hand(platform, claim, group, address, letter, nonce);
        } catch (RuntimeException e) {
            // Whether it got there is anybody's guess, as with an answer that never came.
            log.error(
                    "{} failed with {} for {}",
                    platform.name(),
                    claim.item().kind(),
                    claim.stop(),
                    Traces.withoutWords(e));
            return claim.tries() < MOST_FAULTS ? new Delivery.Unanswered() : new Delivery.Refused();
        }
    }

    private Manner manner(Claim claim) {
        return Objects.requireNonNull(renderings.get(claim.item().kind())).manner();
    }

    private Delivery hand(
            Platform platform,
            Claim claim,
            GroupId group,
            Address address,
            Letter letter,
            String nonce) {
        if (claim.message().isPresent()) {
            var edited = platform.edit(group, address, claim.message().get(), letter);
            return edited instanceof Delivery.Gone
                    ? platform.post(group, address, letter, nonce + "/again", manner(claim))
                    : edited;
        }
        return platform.post(group, address, letter, nonce, manner(claim));
    }

    private static Delivery nothing() {
        return new Delivery.Delivered("");
    }

    /** Who reads it, and where. */
    private sealed interface Recipient {
        record At(Address address, Texts texts, Under under) implements Recipient {}

        /** Somebody who was parted with and has not read why. */
        record Parted(Farewell farewell, At letter) implements Recipient {}

        /** Somebody who cannot be written to yet. */
        record Away() implements Recipient {}

        /** Somebody who left or wants to be left alone, or a home that is none any more. */
        record Nobody() implements Recipient {}
    }

    /** What stands under whatever is told there. */
    private record Under(List<Block> blocks, List<Button> buttons) {
        static final Under NOTHING = new Under(List.of(), List.of());

        View below(View view) {
            var all = view;
            for (var block : blocks) {
                all = all.and(block);
            }
            return all.with(buttons);
        }
    }

    private Recipient recipient(Snapshot snapshot, Named named, Stop stop) {
        var group = new Groups(snapshot).the();
        int number = stop.number();
        if (!stop.isPrivate()) {
            return group.homes().stream()
                    .filter(home -> home.number() == number)
                    .findFirst()
                    .<Recipient>map(home ->
                            new Recipient.At(home.posts(), Texts.in(group.voice()), Under.NOTHING))
                    .orElseGet(Recipient.Nobody::new);
        }
        var member = Members.in(snapshot).find(new MemberId(number));
        var farewell = named.find(Farewell.KIND.key(number));
        if (farewell.isPresent()) {
            return parted(farewell.get(), group, stop.group());
        }
        if (member.isEmpty()
                || !member.get().isHere()
                || member.get().isInNoChat()
                || member.get().isMuted()) {
            return new Recipient.Nobody();
        }
        var language = member.get().language(group.language());
        var texts = Texts.in(Voice.of(language, group.formality()));
        return address(member.get().identities(), stop.group())
                .<Recipient>map(address ->
                        new Recipient.At(
                                address,
                                texts,
                                new Under(
                                        named(member.get(), group, texts),
                                        underPrivate.apply(texts))))
                .orElseGet(Recipient.Away::new);
    }

    // Whoever is in several groups has to be told which one it is about.
    private List<Block> named(Member member, Group group, Texts texts) {
        return member.identities().stream().anyMatch(it -> directory.of(it).size() > 1)
                ? List.of(new Block.Note(texts.line("group.named", Map.of("group", group.name()))))
                : List.of();
    }

    private Recipient parted(Farewell farewell, Group group, GroupId id) {
        var texts = Texts.in(Voice.of(farewell.language(), group.formality()));
        return address(farewell.identities(), id)
                .<Recipient>map(address ->
                        new Recipient.Parted(
                                farewell, new Recipient.At(address, texts, Under.NOTHING)))
                .orElseGet(Recipient.Away::new);
    }

    private Optional<Address> address(List<Identity> identities, GroupId group) {
        return identities.stream()
                .flatMap(identity ->
                        Optional.ofNullable(platforms.get(identity.platform()))
                                .flatMap(platform -> platform.inPrivate(identity, group))
                                .stream())
                .findFirst();
    }
}
