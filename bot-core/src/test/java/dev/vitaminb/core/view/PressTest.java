package dev.vitaminb.core.view;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PressTest {
    @Test
    void aPayloadComesBackAsThePressItWas() {
        var press = Press.of("profile", "", "WORK");
        assertThat(press.payload("k4f7q2")).isEqualTo("profile:k4f7q2::WORK");
        assertThat(Press.Received.from(press.payload("k4f7q2")))
                .isEqualTo(new Press.Received("k4f7q2", press));
    }

    @Test
    void aPressWithoutArgumentsComesBackToo() {
        var press = Press.of("mute");
        assertThat(Press.Received.from(press.payload("g")))
                .isEqualTo(new Press.Received("g", press));
    }

    @Test
    void noArgumentMayHoldTheSeparator() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Press.of("members", "a:b"))
                .withMessageNotContaining("a:b");
    }

    @Test
    void sixtyFourBytesFitAndOneMoreDoesNot() {
        var fits = Press.of("members", "x".repeat(64 - "members:k4f7q2:".length()));
        assertThat(fits.payload("k4f7q2").getBytes(UTF_8)).hasSize(Press.MOST_BYTES);
        var over = Press.of("members", fits.arguments().getFirst() + "y");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> over.payload("k4f7q2"))
                .withMessageNotContaining("xxx");
    }

    @Test
    void bytesAreCountedNotCharacters() {
        var umlauts = Press.of("members", "ä".repeat(30));
        assertThatIllegalArgumentException().isThrownBy(() -> umlauts.payload("k4f7q2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", " ", "\u0000", "🎉"})
    void whatIsNoPayloadPressesNothing(String payload) {
        assertThat(Press.Received.from(payload))
                .isEqualTo(new Press.Received("", new Press("", List.of())));
    }

    @ParameterizedTest
    @ValueSource(strings = {":", "::", ":::::::::::", "a:b:c:d:e:f:g", "mute:NOT A CODE:x"})
    void whatSomebodyMadeUpIsTakenApartWithoutAnException(String payload) {
        var received = Press.Received.from(payload);
        assertThat(received.press().command() + ":" + received.groupCode()).isNotNull();
        assertThat(received.press().arguments()).noneMatch(argument -> argument.contains(":"));
    }
}
