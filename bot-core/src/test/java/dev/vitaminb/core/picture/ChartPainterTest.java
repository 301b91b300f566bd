package dev.vitaminb.core.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitaminb.core.view.Chart;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ChartPainterTest {
    @Test
    void itIsDrawnAtTwiceTheSizeInTheColoursOfItsTheme() throws IOException {
        var light = drawn(chart("Geholfen", 3), Palette.LIGHT);
        var dark = drawn(chart("Geholfen", 3), Palette.DARK);
        assertThat(light.getWidth()).isEqualTo(2 * ChartPainter.WIDTH);
        assertThat(light.getHeight()).isEqualTo(2 * ChartPainter.HEIGHT);
        assertThat(has(light, Palette.LIGHT.series(0).getRGB())).isTrue();
        assertThat(dark.getRGB(0, 0)).isEqualTo(Palette.DARK.ground().getRGB());
    }

    @Test
    void umlautsAreDrawnAndEmojiAreLeftOut() throws IOException {
        var plain = drawn(chart("Übersicht", 3), Palette.LIGHT);
        assertThat(same(plain, drawn(chart("Übersicht 🎉", 3), Palette.LIGHT))).isTrue();
        assertThat(same(plain, drawn(chart("bersicht", 3), Palette.LIGHT))).isFalse();
    }

    @Test
    void nothingYetCanBeDrawnToo() throws IOException {
        drawn(chart("Noch nichts", 0), Palette.LIGHT);
        drawn(new Chart("Leer", List.of(), List.of()), Palette.LIGHT);
    }

    @Test
    void anotherChartHasAnotherName() {
        assertThat(Pictures.digest(chart("Geholfen", 3)))
                .isEqualTo(Pictures.digest(chart("Geholfen", 3)))
                .isNotEqualTo(Pictures.digest(chart("Geholfen", 4)));
    }

    private static Chart chart(String title, long value) {
        return new Chart(
                title,
                List.of(
                        new Chart.Series("Gegeben", List.of(value, 1L)),
                        new Chart.Series("Bekommen", List.of(0L, value))),
                List.of("KW 46", "KW 47"));
    }

    private static BufferedImage drawn(Chart chart, Palette palette) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(ChartPainter.png(chart, palette)));
    }

    private static boolean has(BufferedImage image, int colour) {
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (image.getRGB(x, y) == colour) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean same(BufferedImage one, BufferedImage other) {
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                if (one.getRGB(x, y) != other.getRGB(x, y)) {
                    return false;
                }
            }
        }
        return true;
    }
}
