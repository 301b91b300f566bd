package dev.vitaminb.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vitaminb.core.VitaminB;
import dev.vitaminb.core.command.Invocation;
import dev.vitaminb.core.command.Person;
import dev.vitaminb.core.command.Place;
import dev.vitaminb.core.command.Raw;
import dev.vitaminb.core.courier.Courier;
import dev.vitaminb.core.group.Address;
import dev.vitaminb.core.group.Identity;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricsTest {
    private static final String WORDS = "Looking for somebody who mends umbrellas";
    private static final Place.Home ROOM =
            new Place.Home(new Address("paper", "the-room"), "The room");
    private static final Person OLGA =
            new Person(
                    new Identity("paper", "olga-the-organiser"),
                    "Olga",
                    Optional.of(Locale.ENGLISH),
                    Person.Standing.ADMINISTRATOR);

    @TempDir Path folder;
    private int events;

    private static final Map<String, String> RESPONSIBLE =
            Map.of("controller", "Club e. V.", "contact", "board@club.example", "minors", "NO");

    @Test
    void aClubsMetricsCountWhatHappenedAndHoldNobodysWords() {
        try (var app = RunningApp.openClub(folder)) {
            // What is posted then waits, as when nothing is sent any more.
            app.context().getBean(Courier.class).close();
            call(app, "help", Map.of());
            call(
                    app,
                    "setup",
                    Map.of(
                            "name",
                            "The umbrella club",
                            "charter",
                            "REFERRAL",
                            "voice",
                            "ENGLISH",
                            "zone",
                            "Berlin"));
            call(app, "setup.responsible", RESPONSIBLE);
            call(app, "request", Map.of("text", WORDS));
            call(app, "umbrella", Map.of());
            call(app, "request", Map.of());
            app.context().getBean(Vitals.class).look();

            var metrics = app.get(app.metricsPort(), "/actuator/prometheus", "text/plain").body();

            assertThat(metrics.lines())
                    .contains(
                            "vitaminb_commits_total{outcome=\"recorded\"} 3.0",
                            "vitaminb_refusals_total{command=\"help\",reason=\"refused.notSetUp\"} 1.0",
                            "vitaminb_refusals_total{command=\"unknown\",reason=\"refused.unknownCommand\"} 1.0",
                            "vitaminb_commands_seconds_count{command=\"request\",outcome=\"answered\"} 1",
                            "vitaminb_commands_seconds_count{command=\"request\",outcome=\"asked\"} 1",
                            "vitaminb_backlog_addresses 1.0",
                            // Its card, and the board.
                            "vitaminb_backlog_items 2.0")
                    .anyMatch(line -> line.startsWith("vitaminb_backlog_age_seconds 0."))
                    .anyMatch(line -> line.matches("vitaminb_redis_memory_used_bytes [1-9].*"))
                    .anyMatch(line -> line.matches("vitaminb_redis_memory_limit_bytes [1-9].*"));
            assertThat(metrics)
                    .doesNotContainIgnoringCase("umbrella")
                    .doesNotContainIgnoringCase("olga")
                    .doesNotContain("the-room");
        }
    }

    @Test
    void aPlaygroundsMetricsAreOnItsOnePortAndTellWhatWasSent() {
        try (var app = RunningApp.playground(folder)) {
            await().untilAsserted(() ->
                    assertThat(app.get("/actuator/prometheus", "text/plain").body())
                            .contains(
                                    "vitaminb_sends_seconds_count{action=\"post\",outcome=\"delivered\",platform=\"web\"}"));
        }
    }

    private void call(RunningApp app, String path, Map<String, String> words) {
        var arguments =
                words.entrySet().stream()
                        .collect(
                                Collectors.<Map.Entry<String, String>, String, Raw>toMap(
                                        Map.Entry::getKey,
                                        field -> new Raw.Words(field.getValue())));
        app.context()
                .getBean(VitaminB.class)
                .bot()
                .run(
                        new Invocation(
                                "event " + ++events,
                                OLGA,
                                ROOM,
                                path,
                                arguments,
                                Invocation.Exposure.PRIVATE));
    }
}
