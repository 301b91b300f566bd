package dev.vitaminb.core.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {
    @Test
    void whatIsShortEnoughStaysAsItIs() {
        assertThat(Excerpt.of("A lawyer", 8)).isEqualTo("A lawyer");
        assertThat(Excerpt.of("", 8)).isEmpty();
    }

    @Test
    void linesAndRunsOfSpacesBecomeOneLine() {
        assertThat(Excerpt.of("  A\n\n lawyer\t please ", 50)).isEqualTo("A lawyer please");
    }

    @Test
    void itIsCutBetweenWordsWhereThatLosesLittle() {
        assertThat(Excerpt.of("Looking for a lawyer in Bonn", 26))
                .isEqualTo("Looking for a lawyer in…");
    }

    @Test
    void whatEndsASentenceGoesWithWhatFollowed() {
        assertThat(Excerpt.of("I like to work with wood. And with steel.", 27))
                .isEqualTo("I like to work with wood…");
    }

    @Test
    void aLongWordIsCutWhereverItMust() {
        var cut = Excerpt.of("Rechtsschutzversicherungsgesellschaften", 10);
        assertThat(cut).isEqualTo("Rechtssch…").hasSize(10);
    }

    @Test
    void itIsNeverLongerThanAskedForAndNeverBreaksACharacterApart() {
        var text = "👩‍🔧🎉 ü 🎉🎉🎉🎉🎉🎉 Handwerker für Küche und Bad 🎉🎉🎉🎉";
        for (int most = 1; most < 50; most++) {
            var cut = Excerpt.of(text, most);
            assertThat(cut.codePointCount(0, cut.length())).isLessThanOrEqualTo(most);
            assertThat(cut.codePoints()).noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
        }
    }
}
