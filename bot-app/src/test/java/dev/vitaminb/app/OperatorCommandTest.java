package dev.vitaminb.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitaminb.core.VitaminB;
import dev.vitaminb.core.command.Person;
import dev.vitaminb.core.command.Place;
import dev.vitaminb.core.group.Address;
import dev.vitaminb.core.group.Groups;
import dev.vitaminb.core.group.Identity;
import dev.vitaminb.core.ledger.Keys;
import dev.vitaminb.core.ledger.Ledger;
import dev.vitaminb.core.member.Member;
import dev.vitaminb.core.member.Members;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Backup and restore as an operator calls them, in a process of their own. */
@ExtendWith(OutputCaptureExtension.class)
class OperatorCommandTest {
    private static final Map<String, String> RESPONSIBLE =
            Map.of("controller", "Club e. V.", "contact", "board@club.example", "minors", "NO");
    private static final Address ROOM = new Address("test", "room");

    @TempDir Path home;

    private record Ended(int code, String said) {}

    @Tag("faults")
    @Test
    void aBackupOfTheRunningBotIsRestoredElsewhereAndReadUnderItsSecret() throws Exception {
        var data = home.resolve("data");
        var file = home.resolve("backup.zip").toString();
        try (var app = RunningApp.club(data)) {
            app.redis().opsForValue().set("key", "value");
            assertThat(calls(data, "backup", file))
                    .isEqualTo(
                            new Ended(
                                    0,
                                    "The data in %s is in %s. The secret is not: without it nobody can read the data, so keep it as well, elsewhere.\n"
                                            .formatted(data, file)));
        }
        var elsewhere = home.resolve("elsewhere");

        assertThat(calls(elsewhere, "restore", file).code()).isZero();

        assertThatThrownBy(() -> RunningApp.club(elsewhere)).isInstanceOf(RuntimeException.class);
        Files.copy(data.resolve("secret"), elsewhere.resolve("secret"));
        try (var app = RunningApp.club(elsewhere)) {
            assertThat(app.redis().opsForValue().get("key")).isEqualTo("value");
        }
    }

    @Tag("faults")
    @Test
    void theTablesOfAGroupAreSavedWhileTheBotRuns() throws Exception {
        var data = home.resolve("data");
        var folder = home.resolve("tables");
        var playground = Map.of("VITAMINB_DATA", data.toString(), "VITAMINB_PLAYGROUND", "true");
        var export = new String[] {"export", "Serviceclub Ahrtal", folder.toString()};
        try (var app = RunningApp.playground(data)) {
            assertThat(calls(playground, export).said())
                    .startsWith(
                            "In %s there are now: mitglieder.csv, zahlen.csv, verlauf.csv."
                                    .formatted(folder));
            assertThat(folder.resolve("mitglieder.csv"))
                    .content(UTF_8)
                    .startsWith("\uFEFFNummer;Name;Rolle;")
                    .contains(";organisiert die Gruppe;");
            assertThat(folder.resolve("zahlen.csv")).content(UTF_8).contains("\r\n");

            var unknown = calls(playground, "export", "nowhere", folder.toString());
            assertThat(unknown.code()).isEqualTo(1);
            assertThat(unknown.said())
                    .startsWith("There is no such group.")
                    .contains("  Serviceclub Ahrtal\n");
            assertThat(app.get("/operator/export", "*/*").statusCode()).isEqualTo(404);
        }
        assertThat(calls(playground, export))
                .isEqualTo(
                        new Ended(
                                1,
                                "No bot runs on the data in %s: start it first, or set VITAMINB_DATA and VITAMINB_PLAYGROUND as it has them.\n"
                                        .formatted(data.resolve("playground"))));
    }

    @Tag("faults")
    @Test
    void damagedNumbersAreCountedAnew() throws Exception {
        var data = home.resolve("data");
        var playground = Map.of("VITAMINB_DATA", data.toString(), "VITAMINB_PLAYGROUND", "true");
        var rebuild = new String[] {"rebuild-tallies", "Serviceclub Ahrtal"};
        try (var app = RunningApp.playground(data)) {
            var group = new GroupsHere(app.context().getBean(VitaminB.class)).called(rebuild[1]);
            var hashes = app.redis().<String, String>opsForHash();
            var key =
                    Objects.requireNonNull(app.redis().keys(Keys.of(group, "tally:*")))
                            .iterator()
                            .next();
            var before = hashes.entries(key);
            hashes.put(key, before.keySet().iterator().next(), "4711");

            assertThat(calls(playground, rebuild).said())
                    .startsWith("Numbers put right by the history: 1 ")
                    .contains("4711 stood there");
            assertThat(hashes.entries(key)).isEqualTo(before);
            assertThat(calls(playground, rebuild).said()).contains("nothing was changed");
        }
    }

    @Tag("faults")
    @Test
    void aBackupWithItsSecretNeedsNothingElse() throws Exception {
        var data = home.resolve("data");
        var file = home.resolve("backup.zip").toString();
        RunningApp.club(data).close();

        assertThat(calls(data, "backup", file, "--with-secret").said())
                .contains("whoever has this file can read everything");
        assertThat(calls(home.resolve("elsewhere"), "restore", file).code()).isZero();

        RunningApp.club(home.resolve("elsewhere")).close();
    }

    @Tag("faults")
    @Test
    void whoLeftAfterTheBackupIsForgottenAgainAndNobodyElse() throws Exception {
        var data = home.resolve("data");
        var file = home.resolve("backup.zip").toString();
        try (var app = RunningApp.openClub(data)) {
            for (var person : List.of("olga", "anna", "ben")) {
                calls(app, person, "setup", RunningApp.FOUNDING);
                calls(app, person, "setup.responsible", RESPONSIBLE);
                calls(app, person, "profile", Map.of("does", "Tunes harps"));
            }
            assertThat(here(app)).containsExactlyInAnyOrder("olga", "anna", "ben");
            assertThat(calls(data, "backup", file).code()).isZero();
            calls(app, "anna", "leave", Map.of("sure", "YES"));
            assertThat(here(app)).containsExactlyInAnyOrder("olga", "ben");
        }
        assertThat(calls(data, "restore", file).code()).isZero();
        try (var app = RunningApp.openClub(data)) {
            assertThat(here(app)).containsExactlyInAnyOrder("olga", "ben");
            assertThat(Files.readString(data.resolve("erasures.log"))).doesNotContain("anna");
            calls(app, "anna", "profile", Map.of("does", "Tunes harps again"));
        }
        try (var app = RunningApp.openClub(data)) {
            assertThat(here(app)).containsExactlyInAnyOrder("olga", "ben", "anna");
        }
    }

    @Tag("faults")
    @Test
    void aListFromWindowsIsLookedAtAndThenTakenOver() throws Exception {
        var data = home.resolve("data");
        var list = home.resolve("liste.csv");
        Files.write(
                list,
                "Name;Beruf;Ort\r\nJörg Müßig;Bäcker;Köln\r\n=Formel;;\r\n"
                        .getBytes(Charset.forName("windows-1252")));
        try (var app = RunningApp.openClub(data)) {
            calls(app, "olga", "setup", RunningApp.FOUNDING);
            assertThat(calls(data, "import", "Club", list.toString()).said())
                    .contains("People in the list: 1", "Left out: Line 3", "--yes");
            assertThat(expected(app)).isEmpty();
            assertThat(calls(data, "import", "Club", list.toString(), "--yes"))
                    .isEqualTo(
                            new Ended(
                                    0,
                                    "People taken over: 1. Organisers see them in /members, and can undo it there.\n"));
            assertThat(expected(app)).containsExactly("Jörg Müßig");
            assertThat(calls(data, "import", "Club", home.resolve("none.csv").toString()).said())
                    .contains("cannot be read");
        }
    }

    private static List<String> expected(RunningApp app) {
        var vitaminB = app.context().getBean(VitaminB.class);
        var group = vitaminB.directory().at(ROOM);
        var snapshot = vitaminB.ledger().read(Ledger.Question.of(group)).snapshot();
        return Members.in(snapshot).unclaimed().stream().map(Member::name).toList();
    }

    private static void calls(
            RunningApp app, String person, String command, Map<String, String> arguments) {
        var who =
                new Person(
                        new Identity("test", person),
                        person,
                        Optional.empty(),
                        person.equals("olga")
                                ? Person.Standing.ADMINISTRATOR
                                : Person.Standing.PRESENT);
        app.context()
                .getBean(VitaminB.class)
                .bot()
                .submit(
                        UUID.randomUUID().toString(),
                        who,
                        new Place.Home(ROOM, "Room"),
                        command,
                        arguments);
    }

    private static List<String> here(RunningApp app) {
        var vitaminB = app.context().getBean(VitaminB.class);
        var group = vitaminB.directory().at(ROOM);
        var snapshot = vitaminB.ledger().read(Ledger.Question.of(group)).snapshot();
        return Members.in(snapshot).here().stream().map(Member::name).toList();
    }

    @Test
    void aBackupOfANewerVersionIsRefusedAtTheStart(CapturedOutput output) throws Exception {
        var data = home.resolve("data");
        var file = home.resolve("backup.zip").toString();
        try (var app = RunningApp.club(data)) {
            app.redis().opsForValue().set(StoreMarks.SCHEMA_KEY, "99");
        }
        assertThat(calls(data, "backup", file, "--with-secret").code()).isZero();
        assertThat(calls(home.resolve("older"), "restore", file).code()).isZero();

        assertThatThrownBy(() -> RunningApp.club(home.resolve("older")))
                .isInstanceOf(RuntimeException.class);
        assertThat(output.getErr()).contains("start the newer version that wrote it");
    }

    @Test
    void whatCannotBeDoneIsSaidInOneSentence() throws Exception {
        var data = home.resolve("data");
        assertThat(calls(data, "restore", home.resolve("missing.zip").toString()))
                .isEqualTo(
                        new Ended(
                                1,
                                "There is no backup %s: correct the name.\n"
                                        .formatted(home.resolve("missing.zip"))));
        assertThat(calls(data, "backup", "x.zip").said()).startsWith("There is nothing to back up");
        assertThat(
                        calls(
                                Map.of("REDIS_URL", "redis://127.0.0.1:6379"),
                                "backup",
                                home.resolve("x.zip").toString()))
                .isEqualTo(
                        new Ended(
                                1,
                                "REDIS_URL is set, so the data is not in a folder of the bot's: use that Redis's own backup (docs/operating.md says how).\n"));
        assertThat(calls(data, "bakup", "x.zip"))
                .isEqualTo(new Ended(2, OperatorCommand.USAGE + "\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "backup",
                "restore",
                "backup --with-secret",
                "restore x --with-secret",
                "admit --revoke",
                "admit x",
                "rebuild-tallies",
                "rebuild-tallies x y",
                "export",
                "export x",
                "export x y z",
                "start x"
            })
    void aLineThatIsNoCommandIsRefusedWithTheUsage(String line) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> OperatorCommand.in(line.split(" ")))
                .withMessage(OperatorCommand.USAGE);
    }

    @Test
    void aCodeForOnePlaceNeedsTheSecretAlone() throws Exception {
        assertThat(calls(home.resolve("data"), "admit").said())
                .startsWith("There is no secret yet to make a code with");
        var admitted = calls(Map.of("VITAMINB_SECRET", "a secret for this test only"), "admit");
        assertThat(admitted.code()).isZero();
        assertThat(admitted.said()).matches("(?s)([a-z0-9]{4}-){4}[a-z0-9]{4}\n.*within 7 days.*");
    }

    @Test
    void aCodeThatIsRevokedOpensNothing() throws Exception {
        var data = home.resolve("data");
        try (var app = RunningApp.club(data)) {
            var revoked = code(data);
            var kept = code(data);
            assertThat(calls(data, "admit", "--revoke", revoked))
                    .isEqualTo(new Ended(0, "The code opens nothing any more.\n"));
            var setup = RunningApp.FOUNDING;
            calls(app, "olga", "setup", with(setup, revoked));
            assertThat(isSetUp(app)).isFalse();
            calls(app, "olga", "setup", with(setup, kept));
            assertThat(isSetUp(app)).isTrue();
            assertThat(calls(data, "admit", "--revoke", kept).said())
                    .contains("was set up by this code");
            assertThat(calls(data, "admit", "--revoke", "abcd-efgh-jkmn").said())
                    .contains("no such code");
        }
    }

    private static String code(Path data) throws Exception {
        return calls(data, "admit").said().lines().findFirst().orElseThrow();
    }

    private static Map<String, String> with(Map<String, String> arguments, String code) {
        var all = new HashMap<>(arguments);
        all.put("code", code);
        return all;
    }

    private static boolean isSetUp(RunningApp app) {
        var vitaminB = app.context().getBean(VitaminB.class);
        var group = vitaminB.directory().at(ROOM);
        return new Groups(vitaminB.ledger().read(Ledger.Question.of(group)).snapshot())
                .find()
                .isPresent();
    }

    @Test
    void optionsAloneStartTheBot() {
        assertThat(OperatorCommand.in()).isEmpty();
        assertThat(OperatorCommand.in("--server.port=0")).isEmpty();
    }

    private static Ended calls(Path data, String... arguments)
            throws IOException, InterruptedException {
        return calls(
                Map.of("VITAMINB_DATA", data.toString(), "VITAMINB_PLAYGROUND", "false"),
                arguments);
    }

    private static Ended calls(Map<String, String> variables, String... arguments)
            throws IOException, InterruptedException {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                VitaminBApplication.class.getName()));
        command.addAll(List.of(arguments));
        var program = new ProcessBuilder(command).redirectErrorStream(true);
        program.environment().keySet().removeIf(name -> name.startsWith("VITAMINB_"));
        program.environment().keySet().removeAll(List.of("REDIS_URL", "PORT"));
        program.environment().putAll(variables);
        var process = program.start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Ended(process.waitFor(), said);
    }
}
