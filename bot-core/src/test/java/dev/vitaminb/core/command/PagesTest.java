package dev.vitaminb.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitaminb.core.text.Texts;
import dev.vitaminb.core.text.Voice;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Button;
import dev.vitaminb.core.view.Press;
import dev.vitaminb.core.view.View;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PagesTest {
    private static final List<Integer> ELEVEN = IntStream.rangeClosed(1, 11).boxed().toList();

    @Test
    void aListIsCutIntoPagesAndTheLastHoldsTheRest() {
        assertThat(Pages.of(ELEVEN, 1, 5).items()).containsExactly(1, 2, 3, 4, 5);
        assertThat(Pages.of(ELEVEN, 3, 5)).isEqualTo(new Pages<>(List.of(11), 3, 3));
    }

    @Test
    void aPageThatIsGoneIsTheLastOne() {
        assertThat(Pages.of(ELEVEN, 10_000, 5).number()).isEqualTo(3);
    }

    @Test
    void anEmptyListHasOneEmptyPage() {
        assertThat(Pages.of(List.of(), 7, 5)).isEqualTo(new Pages<>(List.of(), 1, 1));
    }

    @Test
    void aFullPageHasNoEmptyOneBehindIt() {
        assertThat(Pages.of(ELEVEN.subList(0, 10), 2, 5).last()).isEqualTo(2);
    }

    @Test
    void buttonsTurnOnlyToPagesThatAreThere() {
        assertThat(turns(1)).containsExactly("requests:g:2");
        assertThat(turns(2)).containsExactly("requests:g:1", "requests:g:3");
        assertThat(turns(3)).containsExactly("requests:g:2");
        assertThat(
                        Pages.of(List.of(1), 1, 5)
                                .turning(
                                        View.of(new Block.Quote("")),
                                        Texts.in(Voice.ENGLISH),
                                        to -> Press.of("requests", to))
                                .buttons())
                .isEmpty();
    }

    private static List<String> turns(long page) {
        return Pages.of(ELEVEN, page, 5)
                .turning(
                        View.of(new Block.Quote("")),
                        Texts.in(Voice.ENGLISH),
                        to -> Press.of("requests", to))
                .buttons()
                .stream()
                .map(Button::press)
                .map(press -> press.payload("g"))
                .toList();
    }
}
