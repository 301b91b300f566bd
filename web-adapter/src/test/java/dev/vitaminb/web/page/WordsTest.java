package dev.vitaminb.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void bothAddressesOfGermanSayTheSameThings() throws IOException {
        assertThat(keys("de__du")).isEqualTo(keys("de__sie"));
    }

    @Test
    void germanAndEnglishSayTheSameThings() throws IOException {
        var german = new HashSet<>(keys("de"));
        german.addAll(keys("de__du"));
        assertThat(german).isEqualTo(keys("en"));
    }

    @Test
    void nothingIsSaidTwice() throws IOException {
        assertThat(keys("de")).doesNotContainAnyElementsOf(keys("de__du"));
    }

    private static Set<String> keys(String bundle) throws IOException {
        var words = new Properties();
        try (var in = Html.class.getResourceAsStream("words_" + bundle + ".properties")) {
            words.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
        }
        return words.stringPropertyNames();
    }
}
