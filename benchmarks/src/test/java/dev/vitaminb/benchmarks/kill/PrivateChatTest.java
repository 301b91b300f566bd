package dev.vitaminb.benchmarks.kill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitaminb.core.text.Texts;
import dev.vitaminb.core.text.Voice;
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

    private static String apology(String key) {
        var text = Texts.in(Voice.ENGLISH).say(key, Map.of("incident", "X1"));
        return HtmlUtils.htmlEscape(text);
    }
}
