package dev.vitaminb.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vitaminb.core.text.Texts;
import dev.vitaminb.core.text.Voice;
import dev.vitaminb.testkit.discord.FakeMessage;
import dev.vitaminb.testkit.discord.Happening;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The main job on Discord, an organiser and three members, from the invitation to the recap, word
 * for word in each voice. The expected files are rewritten with {@code -Dtranscripts.update=true}
 * only.
 */
class MainJobTest {
    private static final Path FOLDER = Path.of("src/test/resources/transcripts");
    private static final Duration UNTIL_SUNDAY_EVENING = Duration.ofDays(3).plusHours(8);
    private static final Map<Voice, String> WISHES =
            Map.of(
                    Voice.GERMAN_DU, "Wer leiht mir am Freitag dreißig Stühle?",
                    Voice.GERMAN_SIE, "Wer leiht mir am Freitag dreißig Stühle?",
                    Voice.ENGLISH, "Who can lend me thirty chairs on Friday?");

    private final StringBuilder transcript = new StringBuilder();

    @ParameterizedTest
    @EnumSource
    void theMainJobReadsAsExpected(Voice voice) throws IOException {
        try (var there = DiscordUnderTest.invitedAlone(voice == Voice.ENGLISH ? "en-US" : "de")) {
            play(there, voice);
        }
        var expected = FOLDER.resolve(file(voice));
        if (Boolean.getBoolean("transcripts.update")) {
            Files.createDirectories(FOLDER);
            Files.writeString(expected, transcript.toString());
        }
        assertThat(transcript.toString()).isEqualTo(Files.readString(expected));
    }

    @Test
    void noTranscriptIsLeftOver() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.of(Voice.values()).map(MainJobTest::file).toList());
        }
    }

    private static String file(Voice voice) {
        return voice.name().toLowerCase(java.util.Locale.ROOT) + ".txt";
    }

    private void play(DiscordUnderTest there, Voice voice) {
        var texts = Texts.in(voice);
        var wish = WISHES.getOrDefault(voice, "");
        there.isSetUp("REFERRAL", voice.name(), texts.say("setup.responsible.button"), "wish");
        var anna = there.organiser();
        var ben = there.member("Ben");
        var cleo = there.member("Cleo");
        answered("Ben calls /profile", ben, "profile", Map.of());
        answered("Anna asks for help", anna, "help", Map.of());
        answered("Anna calls /wish without words", anna, "wish", Map.of());
        answered("Anna calls /wish", anna, "wish", Map.of("text", wish));
        comes(there, wish);
        pressed(ben, texts.say("card.can"));
        comes(there, "Ben");
        cleo.button(texts.say("card.know")).pressedBy(cleo);
        cleo.last().settled();
        cleo.fills(Map.of("who", "Dora, 0221 1234"));
        tells("Cleo knows somebody", cleo.last().settled());
        letters(there, anna, "Dora");
        answered("Anna says who helped", anna, "solved", Map.of("wish", "1", "helpers", "Ben"));
        answered("Anna thanks Ben", anna, "thanks", Map.of("to", ben.user(), "for", "30 × *"));
        answered("Ben looks at his quarter", ben, "me", Map.of());
        room(there, "30 × *");
        refers(there, texts, cleo, there.member("Dora"));
        int before = there.discord.messages(there.home()).size();
        there.house.clock.advance(UNTIL_SUNDAY_EVENING);
        there.house.catchesUp();
        await().atMost(Duration.ofSeconds(10))
                .until(() -> there.discord.messages(there.home()).size() > before);
        var recap = there.discord.messages(there.home()).getLast();
        said("The recap comes by itself", List.of(recap));
        recap.alternatives().forEach(it -> transcript.append("[picture] ").append(it).append('\n'));
    }

    /** By the menus of messages and people, buttons and forms. */
    private void refers(DiscordUnderTest there, Texts texts, DiscordUser cleo, DiscordUser dora) {
        var discord = there.discord;
        var message = discord.writes(dora.user(), there.home(), "Werkbank, 2 m × 80 cm?");
        var draft = discord.menu(dora.user(), message, "Turn into a wish");
        tells("Dora makes a wish of her message", dora.did(draft).settled());
        pressed(dora, texts.say("draft.post"));
        comes(there, "Werkbank");
        var menu = discord.menu(cleo.user(), there.home(), "Give a referral…", dora.user());
        tells("Cleo has a referral for Dora", cleo.did(menu).settled());
        cleo.fills(Map.of("about", "Emil Muster, zwei Regale", "agreed", "AGREED"));
        tells("Cleo fills in the form", cleo.last().settled());
        letters(there, dora, "Emil Muster");
        pressed(dora, texts.say("referral.move.ACCEPTED"));
        letters(there, cleo, "Dora");
        pressed(dora, texts.say("referral.move.WON"));
        pressed(dora, texts.say("referral.pay"));
        dora.fills(Map.of("amount", "1200"));
        tells("Dora fills in the form", dora.last().settled());
        assertThat(there.groupSees()).doesNotContain("Emil", "1200", "1.200");
    }

    private void pressed(DiscordUser who, String label) {
        who.button(label).pressedBy(who);
        tells(who.name() + " presses \"" + label + "\"", who.last().settled());
    }

    private void answered(
            String what, DiscordUser who, String command, Map<String, Object> options) {
        tells(what, who.calls(command, options).settled());
    }

    private void tells(String what, Happening happening) {
        happening
                .form()
                .ifPresentOrElse(form -> asked(what, form), () -> said(what, happening.answers()));
    }

    private void asked(String what, tools.jackson.databind.JsonNode form) {
        transcript.append("\n== ").append(what).append("\n[form] ");
        transcript.append(form.path("title").asString()).append('\n');
        form.path("components")
                .forEach(label ->
                        transcript
                                .append("  ")
                                .append(label.path("label").asString())
                                .append(
                                        label.path("description").isString()
                                                ? " (" + label.path("description").asString() + ")"
                                                : "")
                                .append('\n'));
    }

    private void said(String what, List<FakeMessage> messages) {
        transcript.append("\n== ").append(what).append('\n');
        if (messages.isEmpty()) {
            transcript.append("(nothing: what was posted says it)\n");
        }
        messages.forEach(message -> {
            transcript.append(message.text()).append('\n');
            message.buttons()
                    .forEach(label -> transcript.append("  [").append(label).append("]\n"));
        });
    }

    private void letters(DiscordUnderTest there, DiscordUser who, String words) {
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() ->
                        assertThat(privately(there, who))
                                .anyMatch(it -> it.text().contains(words)));
        said(who.name() + " reads in private", privately(there, who));
    }

    private static List<FakeMessage> privately(DiscordUnderTest there, DiscordUser who) {
        return there.discord.privateMessages(who.user());
    }

    private void room(DiscordUnderTest there, String words) {
        comes(there, words);
        said(
                "Everybody reads",
                there.discord.messages(there.home()).stream()
                        .filter(message -> !message.text().contains("Hello everybody"))
                        .toList());
    }

    private static void comes(DiscordUnderTest there, String words) {
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(there.groupSees()).contains(words));
    }
}
