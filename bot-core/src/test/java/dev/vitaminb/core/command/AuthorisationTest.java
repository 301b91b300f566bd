package dev.vitaminb.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitaminb.core.Club;
import dev.vitaminb.core.charter.Preset;
import dev.vitaminb.core.group.Group;
import dev.vitaminb.core.group.Groups;
import dev.vitaminb.core.ledger.Change;
import dev.vitaminb.core.ledger.Entry;
import dev.vitaminb.core.ledger.EntryKind;
import dev.vitaminb.core.ledger.Ledger;
import dev.vitaminb.core.ledger.Receipt;
import dev.vitaminb.core.ledger.Write;
import dev.vitaminb.core.member.Member;
import dev.vitaminb.core.member.MemberId;
import dev.vitaminb.core.member.Members;
import dev.vitaminb.core.member.Role;
import dev.vitaminb.core.referral.Consent;
import dev.vitaminb.core.referral.Origin;
import dev.vitaminb.core.referral.Prospect;
import dev.vitaminb.core.referral.Referral;
import dev.vitaminb.core.referral.ReferralId;
import dev.vitaminb.core.referral.Referrals;
import dev.vitaminb.core.referral.Root;
import dev.vitaminb.core.referral.Status;
import dev.vitaminb.core.referral.Worth;
import dev.vitaminb.core.request.Request;
import dev.vitaminb.core.request.RequestId;
import dev.vitaminb.core.request.Requests;
import dev.vitaminb.core.request.State;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Who may do what, to what: every command for every role and every state of the thing it names, as
 * {@code authorisation.txt} says.
 *
 * <p>What comes of it:
 *
 * <ul>
 *   <li>{@code yes}: it is done or shown
 *   <li>{@code door}: the caller is not known here
 *   <li>{@code theirs}: it belongs to somebody else
 *   <li>{@code staff}: only organisers may
 *   <li>{@code giver}: only whoever gave the referral may
 *   <li>{@code shut}: the thing is beyond that, and the answer says how it stands
 *   <li>{@code none}: there is no such thing
 * </ul>
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuthorisationTest {

    /** What a call needs besides the thing it names. */
    private static final Map<String, Map<String, String>> ARGUMENTS =
            Map.ofEntries(
                    Map.entry("request", Map.of("text", "Looking for a lawyer, any will do")),
                    Map.entry("who", Map.of("text", "a lawyer")),
                    Map.entry("thanks", Map.of("to", "Thankful", "for", "everything so far")),
                    Map.entry("setup", Map.of("name", "Another name")),
                    Map.entry("role", Map.of("member", "Thankful", "becomes", "SCRIBE")),
                    Map.entry("setup.responsible", Map.of("controller", "The club")),
                    Map.entry("charter.edit", Map.of("open", "3")),
                    Map.entry("charter.switch", Map.of("verb", "REFER", "wanted", "ON")),
                    Map.entry("draft", Map.of("text", "A sentence about a wish")),
                    Map.entry("pledge", Map.of("how", "CAN")),
                    Map.entry("handover", Map.of("member", "Thankful")),
                    Map.entry("remove", Map.of("member", "Thankful", "reason", "spam")),
                    Map.entry("block", Map.of("member", "Thankful", "reason", "spam")),
                    Map.entry("ask", Map.of("member", "Thankful")),
                    Map.entry("solved", Map.of("helpers", "Thankful")),
                    Map.entry("credit", Map.of("helpers", "Thankful")),
                    Map.entry(
                            "refer",
                            Map.of("to", "Thankful", "about", "a house", "agreed", "AGREED")),
                    Map.entry("referral.step", Map.of("to", "CONTACTED")),
                    Map.entry("referral.reveal", Map.of("seen", "BY_BOTH")),
                    Map.entry("referral.agreed", Map.of("contact", "0170")),
                    Map.entry("referral.root", Map.of("origin", "INSIDE")),
                    Map.entry("referral.thank", Map.of("whom", "Thankful")),
                    Map.entry("mentor", Map.of("newcomer", "Thankful", "mentor", "Ora")),
                    Map.entry("meeting.plan", Map.of("at", "19:00")),
                    Map.entry("meeting.off", Map.of("day", "2026-11-24")),
                    Map.entry("meeting.move", Map.of("day", "2026-11-24", "to", "25.11.")),
                    Map.entry("meeting.asUsual", Map.of("day", "2026-11-24")),
                    Map.entry("recap.skip", Map.of("wanted", "SKIPPED")),
                    Map.entry("settings.reminders", Map.of("what", "DIGEST", "wanted", "YES")),
                    Map.entry("recap.pause", Map.of("wanted", "PAUSED")),
                    Map.entry("recap.plan", Map.of("at", "18:00")),
                    Map.entry("story", Map.of("telling", "WITH_NAME")),
                    Map.entry("charter.refusal", Map.of("rule", "Not here")),
                    Map.entry("charter.newcomers", Map.of("wishes", "3")),
                    Map.entry("thanks.takeBack", Map.of("thanks", "999999")),
                    Map.entry("business", Map.of("amount", "5")),
                    Map.entry("import", Map.of("people", "name\nNobody else")),
                    Map.entry("claim", Map.of("code", "none")),
                    Map.entry("import.undo", Map.of("batch", "9999999")),
                    Map.entry("unclaimed.agreed", Map.of("person", "m99", "on", "2026-11-01")),
                    Map.entry("unclaimed.forget", Map.of("person", "m99")));

    /** The beginning of what is said, and what it means. */
    private static final Map<String, String> MEANINGS =
            Map.ofEntries(
                    Map.entry("I don’t know you in", "door"),
                    Map.entry("This link opens nothing", "door"),
                    Map.entry("That belongs to somebody else", "theirs"),
                    Map.entry("Only organisers of this group", "staff"),
                    Map.entry("Only whoever gave the referral", "giver"),
                    Map.entry("Only what somebody else entered in your name", "giver"),
                    Map.entry("#17 has expired", "shut"),
                    Map.entry("#17 is solved already", "shut"),
                    Map.entry("#17 was withdrawn", "shut"),
                    Map.entry("#17 is not closed yet", "shut"),
                    Map.entry("That does not fit #17 any more", "shut"),
                    Map.entry("Only whoever had the wish or helped with it", "shut"),
                    Map.entry("There is no wish #17", "none"),
                    Map.entry("I find no referral #17 of yours", "none"),
                    Map.entry("I find no such thank-you in your name", "none"),
                    Map.entry("That draft is gone", "none"));

    private static final Set<String> REFERRAL_STATES = Set.of("given", "accepted", "won");
    private static final RequestId THING = new RequestId(17);
    private static final String DRAFT = "abcd1234";

    private final Club club = Club.of(Preset.REFERRAL);
    private final Map<String, Club.Persona> roles = new LinkedHashMap<>();
    private final List<Member> people = new ArrayList<>();
    private final Group group;

    AuthorisationTest() {
        var left = club.member("Leo");
        left.calls("help");
        left.calls("leave", Map.of("sure", "YES"));
        roles.put("stranger", club.member("Sam").unseen());
        roles.put("left", left.unseen());
        roles.put("member", joined("Mia", Role.MEMBER));
        roles.put("scribe", joined("Sky", Role.SCRIBE));
        roles.put("owner", joined("Ole", Role.MEMBER));
        roles.put("organiser", joined("Ora", Role.ORGANISER));
        joined("Ada", Role.MEMBER);
        roles.put("administrator", club.organiser("Ada"));
        club.helper("Thankful", "Everything");
        people.add(Members.in(club.snapshot()).the(club.member("Thankful").id()));
        group = new Groups(club.snapshot()).the();
    }

    private Club.Persona joined(String name, Role role) {
        var persona = club.member(name);
        persona.calls("help");
        people.add(Members.in(club.snapshot()).the(persona.id()).as(role));
        return persona;
    }

    @AfterAll
    void close() {
        club.close();
    }

    private static String table() {
        try (var in = AuthorisationTest.class.getResourceAsStream("authorisation.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<List<String>> rows() {
        return table().lines()
                .map(line -> List.of(line.split("\\|", -1)).stream().map(String::strip).toList())
                .toList();
    }

    @Test
    void everyCommandHasItsRows() {
        var commands =
                club.bot.bot().catalogue().all().stream()
                        .map(command -> command.spec().path())
                        .toList();
        assertThat(rows().stream().skip(1).map(List::getFirst).distinct())
                .containsExactlyInAnyOrderElementsOf(commands);
        var states =
                rows().stream()
                        .skip(1)
                        .collect(
                                Collectors.groupingBy(
                                        List::getFirst,
                                        Collectors.mapping(row -> row.get(1), Collectors.toSet())));
        for (var command : club.bot.bot().catalogue().all()) {
            var names = command.spec().params().stream().map(Param::name).toList();
            var expected =
                    names.contains("request")
                            ? List.of("open", "expired", "solved", "withdrawn", "gone")
                            : names.contains("referral")
                                    ? List.of("given", "accepted", "won", "gone")
                                    : names.contains("draft")
                                            ? List.of("there", "gone")
                                            : List.of("-");
            assertThat(states.get(command.spec().path()))
                    .as(command.spec().path())
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @TestFactory
    List<DynamicTest> everyRow() {
        var rows = rows();
        return rows.stream()
                .skip(1)
                .map(row ->
                        DynamicTest.dynamicTest(
                                row.get(0) + ", " + row.get(1),
                                () -> assertThat(outcomes(row)).isEqualTo(cells(rows, row))))
                .toList();
    }

    private static Map<String, String> cells(List<List<String>> rows, List<String> row) {
        var cells = new LinkedHashMap<String, String>();
        for (int i = 2; i < row.size(); i++) {
            cells.put(rows.getFirst().get(i), row.get(i));
        }
        return cells;
    }

    private Map<String, String> outcomes(List<String> row) {
        var command = row.get(0);
        var state = row.get(1);
        var outcomes = new LinkedHashMap<String, String>();
        roles.forEach((role, caller) -> {
            stands(state);
            var arguments = new HashMap<>(ARGUMENTS.getOrDefault(command, Map.of()));
            if (names(command, "request")) {
                arguments.put("request", "17");
            }
            if (names(command, "referral")) {
                arguments.put("referral", "17");
            }
            if (names(command, "draft")) {
                arguments.put("draft", DRAFT);
            }
            outcomes.put(role, meaning(caller.speaking(Locale.ENGLISH).calls(command, arguments)));
        });
        return outcomes;
    }

    private boolean names(String command, String param) {
        return club.bot.bot().catalogue().find(command).orElseThrow().spec().params().stream()
                .anyMatch(it -> it.name().equals(param));
    }

    private static String meaning(Club.Persona caller) {
        var read = caller.reads();
        assertThat(read).doesNotContain("incident", "My memory");
        return MEANINGS.entrySet().stream()
                .filter(meaning -> read.contains(meaning.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("yes");
    }

    /** Puts everybody and everything in its place again, the thing in the state that is wanted. */
    private void stands(String state) {
        var writes = new ArrayList<Write<?>>();
        writes.add(Groups.put(group));
        people.forEach(member -> writes.add(Members.put(member)));
        var there = Requests.KIND.key(THING);
        var draft = Draft.KIND.key(DRAFT);
        club.snapshot().all(Requests.KIND).stream()
                .filter(request -> !request.id().equals(THING))
                .forEach(request -> writes.add(Write.delete(Requests.KIND.key(request.id()))));
        writes.add(
                state.equals("gone")
                                || state.equals("there")
                                || state.equals("-")
                                || REFERRAL_STATES.contains(state)
                        ? Write.delete(there)
                        : Write.put(there, thing(state)));
        var referral = Referrals.KIND.key(THING.number());
        writes.add(
                REFERRAL_STATES.contains(state)
                        ? Write.put(
                                referral, referral(Status.valueOf(state.toUpperCase(Locale.ROOT))))
                        : Write.delete(referral));
        writes.add(state.equals("there") ? Write.put(draft, draft()) : Write.delete(draft));
        var now = club.clock.instant();
        var entry = new Entry(EntryKind.GROUP_CHANGED, 0, List.of(), now, today(), List.of(), 0);
        var done =
                club.bot
                        .ledger()
                        .commit(
                                new Ledger.Commit(
                                        club.snapshot(),
                                        UUID.randomUUID().toString(),
                                        "",
                                        Change.of(entry, writes.toArray(new Write<?>[0])),
                                        new Receipt("", "", List.of()),
                                        now));
        assertThat(done).isInstanceOf(Ledger.Committed.Recorded.class);
        // An equal call within two minutes would be taken for a repeat.
        club.clock.advance(Duration.ofMinutes(3));
    }

    private LocalDate today() {
        return group.day(club.clock.instant());
    }

    private MemberId owner() {
        return people.get(2).id();
    }

    private Referral referral(Status status) {
        return new Referral(
                new ReferralId(THING.number()),
                1,
                people.getLast().id(),
                owner(),
                club.clock.instant(),
                today(),
                new Prospect("A house", Consent.NOT_YET, "", Optional.empty()),
                new Root(Origin.OUTSIDE, Optional.empty(), Optional.empty()),
                status,
                club.clock.instant(),
                "",
                new Worth(Worth.Seen.BY_RECEIVER, List.of()),
                Optional.empty());
    }

    private Draft draft() {
        return new Draft(
                DRAFT,
                owner(),
                "request",
                Map.of("text", "A draft of Ole, for Ole’s eyes only"),
                Instant.EPOCH);
    }

    private Request thing(String state) {
        var now = club.clock.instant();
        return new Request(
                THING,
                1,
                owner(),
                "A wish of Ole that stands as it stands",
                Optional.empty(),
                Optional.empty(),
                1,
                now,
                state.equals("expired") ? today().minusDays(1) : today().plusDays(7),
                List.of(),
                List.of(),
                List.of(),
                switch (state) {
                    case "solved" -> new State.Solved(now, today(), List.of(), "", 1, List.of());
                    case "withdrawn" -> new State.Withdrawn(now);
                    default -> new State.Open();
                },
                Optional.empty(),
                List.of());
    }
}
