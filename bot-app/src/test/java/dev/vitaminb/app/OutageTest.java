package dev.vitaminb.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vitaminb.core.text.Texts;
import dev.vitaminb.core.text.Voice;
import dev.vitaminb.redis.EmbeddedRedis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.support.GenericApplicationContext;

@ExtendWith(OutputCaptureExtension.class)
class OutageTest {
    private static final String ANNA = "koeln/anna/";

    @TempDir Path folder;

    @Test
    void theAppSaysThatRedisIsAwayAndRecoversByItself(CapturedOutput output) throws IOException {
        try (var redis = EmbeddedRedis.start(folder);
                var gate = new Gate(redis.port());
                var app =
                        RunningApp.withRedis(
                                "redis://:%s@127.0.0.1:%d"
                                        .formatted(redis.password(), gate.port()))) {
            assertThat(app.health().body()).contains("\"redis\":{\"status\":\"UP\"}");

            gate.shut();
            await().untilAsserted(() -> assertThat(app.health().statusCode()).isEqualTo(503));
            assertThat(app.health().body())
                    .contains("\"redis\":{\"status\":\"DOWN\"}")
                    .doesNotContain("Exception", "details", "127.0.0.1");

            gate.open();
            await().untilAsserted(() -> assertThat(app.health().statusCode()).isEqualTo(200));
            app.redis().opsForValue().set("key", "value");
            assertThat(output)
                    .containsOnlyOnce("is lost; trying again")
                    .containsOnlyOnce("is back")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void thePlaygroundSaysSoInItsReadersLanguageAndTakesTheSameWordsLater(CapturedOutput output)
            throws IOException {
        var wish = "Wer leiht mir am Samstag eine Leiter?";
        try (var redis = EmbeddedRedis.start(folder);
                var gate = new Gate(redis.port());
                var app =
                        RunningApp.withRedis(
                                "redis://:%s@127.0.0.1:%d".formatted(redis.password(), gate.port()),
                                "--vitaminb.playground=true")) {
            gate.shut();
            await().untilAsserted(() -> assertThat(app.health().statusCode()).isEqualTo(503));

            refuses(app.says(ANNA + "direct", "de", "before-the-bot", wish), Voice.GERMAN_DU);
            refuses(app.says(ANNA + "direct", "en", "before-the-bot", wish), Voice.ENGLISH);
            refuses(app.says(ANNA + "room", "de", "after-the-bot", "/ich"), Voice.GERMAN_DU);
            refuses(app.says(ANNA + "room", "en", "after-the-bot", "/me"), Voice.ENGLISH);

            gate.open();
            await().untilAsserted(() ->
                    assertThat(app.says(ANNA + "direct", "de", "before-the-bot", wish).statusCode())
                            .isEqualTo(200));
            assertThat(app.get("/chat/koeln/anna", "text/html").body())
                    .containsOnlyOnce("<p class=\"said\" dir=\"auto\">" + wish)
                    .containsOnlyOnce("<blockquote dir=\"auto\">" + wish);
            assertThat(output).doesNotContain("\tat ");
        }
    }

    private static void refuses(HttpResponse<String> answer, Voice voice) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).isEqualTo(Texts.in(voice).say("fault.storeAway"));
    }

    @Test
    void aKilledRedisOfItsOwnComesBackWithItsData() {
        try (var app = RunningApp.club(folder)) {
            app.redis().opsForValue().set("key", "value");
            var redis = ((Store.Own) app.context().getBean(Store.class)).redis();
            var killed = redis.pid();

            ProcessHandle.of(killed).orElseThrow().destroyForcibly();

            await().until(() -> redis.pid() != killed);
            await().untilAsserted(() -> assertThat(app.health().statusCode()).isEqualTo(200));
            assertThat(app.redis().opsForValue().get("key")).isEqualTo("value");
        }
    }

    @Test
    void partsStopAfterTheWebAndBeforeRedis() {
        var found = new AtomicReference<String>();
        var self = new AtomicReference<RunningApp>();
        var application = VitaminBApplication.application();
        application.addInitializers(context ->
                ((GenericApplicationContext) context)
                        .registerBean(
                                "witness",
                                Serving.class,
                                () -> new Serving(() -> {}, () -> found.set(state(self.get())))));
        self.set(
                RunningApp.start(
                        application,
                        List.of("--vitaminb.data=" + folder, "--vitaminb.playground=false")));

        self.get().close();

        assertThat(found).hasValue("web closed, redis open");
    }

    private static String state(RunningApp app) {
        app.redis().opsForValue().set("key", "value");
        try {
            return "web answers " + app.health().statusCode();
        } catch (UncheckedIOException closed) {
            return "web closed, redis open";
        }
    }
}
