package dev.vitaminb.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitaminb.core.charter.Preset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The main job as it reads, word for word, in each voice. The expected files are rewritten with
 * {@code -Dtranscripts.update=true} only.
 */
class TranscriptTest {
    private static final Path FOLDER = Path.of("src/test/resources/transcripts");

    private final StringBuilder transcript = new StringBuilder();

    @ParameterizedTest
    @CsvSource({
        "REFERRAL, GERMAN_DU, referral-du",
        "SERVICE, GERMAN_SIE, service-sie",
        "REFERRAL, ENGLISH, referral-en"
    })
    void theMainJobReadsAsExpected(Preset preset, String voice, String file) throws IOException {
        try (var club = Club.of(preset, voice)) {
            play(club, preset);
        }
        var expected = FOLDER.resolve(file + ".txt");
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
                    .containsExactlyInAnyOrder(
                            "referral-du.txt", "service-sie.txt", "referral-en.txt");
        }
    }

    private void play(Club club, Preset preset) {
        var anna = club.member("Anna");
        var ben = club.member("Ben");
        tells("Anna asks for help", anna.calls("help"));
        tells("Anna presses okay", anna.calls("welcome"));
        tells("Anna may be asked", anna.calls("settings", Map.of("asks", "YES")));
        tells("Anna looks at her settings", anna.calls("settings"));
        ben.calls("profile", Map.of("does", "Tischlerei, Fenster und Türen", "city", "Köln"));
        ben.calls("settings", Map.of("asks", "YES"));
        tells("Ben looks at his profile", ben.calls("profile"));
        tells("Anna looks who is there", anna.calls("members"));
        tells("Anna writes too little", anna.inPrivate().says("Hallo"));
        var draft = anna.inPrivate().says("Wer arbeitet alte Fenster auf, am liebsten in Köln?");
        tells("Anna writes a sentence", draft);
        tells("Anna posts it", draft.calls("draft.post", Map.of("draft", draftOf(draft))));
        if (preset == Preset.SERVICE) {
            tells(
                    "Anna says that it is for her business",
                    anna.calls(
                            "request",
                            Map.of(
                                    "text",
                                    "Wer braucht neue Fenster? Ich mache Angebote.",
                                    "kind",
                                    "BUSINESS")));
            tells(
                    "Anna says that it is private",
                    anna.calls(
                            "request",
                            Map.of(
                                    "text", "Wer arbeitet alte Fenster auf, am liebsten in Köln?",
                                    "kind", "ADVICE")));
        }
        tells("Anna posts the same again", repeated(anna, preset));
        reads("Everybody reads", club.homeReads(text -> text.contains("#1")));
        tells("Anna asks Ben", anna.calls("ask", Map.of("request", "1", "member", "Ben")));
        reads("Ben receives", ben.receives(text -> text.contains("Anna")));
        tells(
                "Ben knows someone",
                ben.calls("pledge", Map.of("request", "1", "how", "KNOW_SOMEONE")));
        tells(
                "Ben says whom",
                ben.fillsIn(Map.of("who", "Meister Eder in Ehrenfeld, einfach vorbeigehen")));
        reads("Anna receives", anna.receives(text -> text.contains("Eder")));
        tells("Ben can do it himself", ben.calls("pledge", Map.of("request", "1", "how", "CAN")));
        tells("Ben says it is done", ben.calls("keep", Map.of("request", "1")));
        reads("Anna receives", anna.receives(text -> text.split("\n\n").length > 2));
        tells("Anna looks at the board", anna.calls("requests"));
        tells("Anna looks at the wish", anna.calls("show", Map.of("request", "1")));
        tells("Ben tries to close it", ben.calls("solved", Map.of("request", "1")));
        tells("Anna closes it", anna.calls("solved", Map.of("request", "1")));
        tells(
                "Anna credits Ben",
                anna.calls(
                        "solved",
                        Map.of("request", "1", "helpers", "Ben", "note", "Alles dicht!")));
        reads(
                "Ben receives",
                ben.receives(text -> text.contains("💛") || text.split("\n\n").length > 1));
        tells("Ben is too late", ben.calls("pledge", Map.of("request", "1", "how", "CAN")));
        tells(
                "Anna thanks Ben",
                anna.calls("thanks", Map.of("to", "Ben", "for", "die schöne Arbeit")));
        tells(
                "Anna thanks him again",
                anna.calls("thanks", Map.of("to", "Ben", "for", "noch etwas")));
        tells(
                "Ben thanks her back",
                ben.calls("thanks", Map.of("to", "Anna", "for", "den Kuchen")));
        reads("Everybody reads", club.homeReads(text -> text.contains("Kuchen")));
        tells("Anna looks at the numbers", anna.calls("tally", Map.of("period", "WEEK")));
        tells("Ben looks at his own", ben.calls("me", Map.of("period", "WEEK")));
        tells("Anna asks who can", anna.calls("who", Map.of("text", "Fenster streichen")));
        tells(
                "Anna asks for what nobody can",
                anna.calls("who", Map.of("text", "Elefanten zähmen")));
        tells("Ben wants to be left alone", ben.calls("mute"));
        tells("Ben is back", ben.calls("mute"));
        tells("Ben leaves", ben.calls("leave", Map.of("sure", "YES")));
    }

    private static Club.Persona repeated(Club.Persona anna, Preset preset) {
        return preset == Preset.SERVICE
                ? anna.calls(
                        "request",
                        Map.of(
                                "text", "Wer arbeitet alte Fenster auf, am liebsten in Köln?",
                                "kind", "ADVICE"))
                : anna.inPrivate().says("Wer arbeitet alte Fenster auf, am liebsten in Köln?");
    }

    private static String draftOf(Club.Persona persona) {
        return persona.buttonsOfLast().getFirst().press().arguments().getFirst();
    }

    private void tells(String what, Club.Persona persona) {
        reads(what, persona.reads().isEmpty() ? "(no answer)" : persona.reads());
    }

    private void reads(String what, String text) {
        transcript.append("== ").append(what).append('\n').append(text.strip()).append("\n\n");
    }
}
