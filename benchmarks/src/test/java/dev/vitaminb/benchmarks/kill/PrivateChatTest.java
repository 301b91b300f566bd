package dev.vitaminb.benchmarks.kill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitaminb.core.text.Texts;
import dev.vitaminb.core.text.Voice;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.HtmlUtils;

class PrivateChatTest {
    private static final String PAGE =
            """
            <ol id="room"><li id="room-9" class="message card"><p>#9</p></li></ol>
            <ol id="direct">
            <li id="direct-3" class="message card"><p>Lovely. You can help with #17.</p></li>
            <li class="message card" id="direct-5"><p>%s</p></li>
            <li id="direct-8" class="message card"><p>%s</p></li>
            </ol>
            """
                    .formatted(apology("fault.internal"), apology("fault.storeAway"));

    private final PrivateChat chat = PrivateChat.in(PAGE);

    @Test
    void readsThePrivateMessagesAlone() {
        assertThat(chat.messages().stream().map(PrivateChat.Message::number))
                .containsExactly(3L, 5L, 8L);
        assertThat(chat.messages().getFirst().text()).contains("#17").doesNotContain("memory");
        assertThat(chat.newest()).isEqualTo(8);
    }

    @Test
    void tellsApologiesFromAnswers() {
        assertThat(chat.messages().stream().map(PrivateChat.Message::isApology))
                .containsExactly(false, true, true);
    }

    @Test
    void countsTheApologiesSinceAMessage() {
        assertThat(chat.apologiesAfter(0)).isEqualTo(2);
        assertThat(chat.apologiesAfter(5)).isOne();
        assertThat(chat.apologiesAfter(8)).isZero();
    }

    @Test
    void everyFaultIsAnApologyAndNoOtherAnswerIs() {
        var texts = Texts.in(Voice.ENGLISH);
        var faults = texts.keys().stream().filter(key -> key.startsWith("fault.")).toList();
        assertThat(faults).contains("fault.busy", "fault.unsettled");
        assertThat(faults).allSatisfy(key -> assertThat(isApology(key)).isTrue());
        assertThat(List.of("thanks.repeated", "request.repeated", "request.notOpen.SOLVED"))
                .allSatisfy(key -> assertThat(isApology(key)).isFalse());
    }

    @Test
    void knowsTheNumberOfTheNewestWish() {
        assertThat(chat.newestWish()).isZero();
        var texts = Texts.in(Voice.ENGLISH);
        var two =
                """
                <li id="direct-3"><p>%s</p></li>
                <li id="direct-4"><p>%s</p></li>
                <li id="direct-5"><p>#99</p></li>
                """
                        .formatted(
                                texts.say("request.postedNobody", Map.of("number", "17")),
                                texts.say("request.posted", Map.of("number", "21")));
        assertThat(PrivateChat.in(two).newestWish()).isEqualTo(21);
    }

    private static boolean isApology(String key) {
        return new PrivateChat.Message(1, HtmlUtils.htmlUnescape(apology(key))).isApology();
    }

    private static String apology(String key) {
        var text = Texts.in(Voice.ENGLISH).say(key, Map.of("incident", "X1", "number", "17"));
        return HtmlUtils.htmlEscape(text);
    }
}
