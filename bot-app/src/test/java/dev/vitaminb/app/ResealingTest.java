package dev.vitaminb.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.vitaminb.core.VitaminB;
import dev.vitaminb.core.command.Draft;
import dev.vitaminb.core.command.Person;
import dev.vitaminb.core.command.Place;
import dev.vitaminb.core.group.Address;
import dev.vitaminb.core.group.Identity;
import dev.vitaminb.core.ledger.Ledger;
import dev.vitaminb.core.member.Member;
import dev.vitaminb.core.member.Members;
import dev.vitaminb.core.request.Request;
import dev.vitaminb.core.request.Requests;
import dev.vitaminb.core.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.redis.connection.DataType;
import org.springframework.data.redis.core.RedisCallback;

/** After a while with both secrets the new one alone is enough. */
@ExtendWith(OutputCaptureExtension.class)
class ResealingTest {
    private static final String FORMER = "the secret of the first year";
    private static final String PRESENT = "the secret of the second year";
    private static final Address ROOM = new Address("test", "room");

    @TempDir Path folder;

    @Test
    void everythingIsFoundUnderTheNewSecretAlone(CapturedOutput output) {
        try (var app = club(FORMER)) {
            calls(app, "olga", "setup", RunningApp.FOUNDING);
            calls(
                    app,
                    "olga",
                    "setup.responsible",
                    Map.of("controller", "Club e. V.", "contact", "x@y.example", "minors", "NO"));
            for (var person : List.of("anna", "ben", "carl")) {
                calls(app, person, "profile", Map.of("does", "Tunes harps"));
            }
            calls(app, "anna", "request", Map.of("text", "Looking for a harpist"));
            calls(app, "anna", "draft", Map.of("text", "Looking for a lute player, maybe"));
            calls(app, "olga", "block", Map.of("member", "carl", "reason", "Sold tickets"));
            calls(app, "ben", "leave", Map.of("sure", "YES"));
            assertThat(names(app)).containsExactlyInAnyOrder("olga", "anna");
        }
        assertThatThrownBy(() -> club(PRESENT)).isInstanceOf(RuntimeException.class);
        try (var app = club(PRESENT, FORMER)) {
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> output.getAll().contains("it can be removed"));
            assertThat(former(app)).isEmpty();
            calls(app, "anna", "request", Map.of("text", "Looking for a pianist"));
        }
        try (var app = club(PRESENT)) {
            assertThat(names(app)).containsExactlyInAnyOrder("olga", "anna");
            assertThat(wishes(app))
                    .containsExactlyInAnyOrder("Looking for a harpist", "Looking for a pianist");
            var vitaminB = app.context().getBean(VitaminB.class);
            assertThat(vitaminB.directory().of(new Identity("test", "anna"))).hasSize(1);
            assertThat(vitaminB.directory().of(new Identity("test", "ben"))).isEmpty();
            calls(app, "carl", "profile", Map.of("does", "Sells tickets"));
            assertThat(names(app)).as("carl is still blocked").doesNotContain("carl");
            var group = vitaminB.directory().at(ROOM);
            assertThat(vitaminB.ledger().all(group, Draft.KIND)).hasSize(1);
        }
        assertThatThrownBy(() -> club(FORMER)).isInstanceOf(RuntimeException.class);
    }

    private RunningApp club(String secret, String... former) {
        return RunningApp.club(
                folder,
                "--vitaminb.open=true",
                "--vitaminb.secret=" + secret,
                "--vitaminb.secret-old=" + String.join("", former));
    }

    /** Where anything stands that the former secret sealed. */
    private static List<String> former(RunningApp app) {
        var vault = new Vault(PRESENT, List.of(FORMER));
        var found = new ArrayList<String>();
        RedisCallback<Boolean> look =
                connection -> {
                    for (var key :
                            Objects.requireNonNull(
                                    connection
                                            .keyCommands()
                                            .keys("*".getBytes(StandardCharsets.UTF_8)))) {
                        var type = connection.keyCommands().type(key);
                        var values = new ArrayList<byte[]>();
                        if (type == DataType.HASH) {
                            values.addAll(connection.hashCommands().hVals(key));
                        } else if (type == DataType.STRING) {
                            values.add(connection.stringCommands().get(key));
                        }
                        if (values.stream().anyMatch(vault::isFormer)) {
                            found.add(new String(key, StandardCharsets.UTF_8));
                        }
                    }
                    return true;
                };
        app.redis().execute(look);
        return found;
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

    private static List<String> names(RunningApp app) {
        var vitaminB = app.context().getBean(VitaminB.class);
        var group = vitaminB.directory().at(ROOM);
        var snapshot = vitaminB.ledger().read(Ledger.Question.of(group)).snapshot();
        return Members.in(snapshot).here().stream().map(Member::name).toList();
    }

    private static List<String> wishes(RunningApp app) {
        var vitaminB = app.context().getBean(VitaminB.class);
        var group = vitaminB.directory().at(ROOM);
        var snapshot = vitaminB.ledger().read(Ledger.Question.of(group)).snapshot();
        return new Requests(snapshot).all().stream().map(Request::text).toList();
    }
}
