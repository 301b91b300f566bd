package dev.vitaminb.core.picture;

import java.awt.Color;
import java.util.List;
import java.util.stream.Stream;

/**
 * The colours of a picture; series differ in lightness too, for those who tell few hues apart.
 *
 * @param series one for each thing that is compared, then from the start again
 */
public record Palette(Color ground, Color ink, Color soft, Color line, List<Color> series) {
    public static final Palette LIGHT =
            of(0xFFFCF7, 0x2B211C, 0x66574D, 0xE0D2C1, 0xAD4317, 0x7FB2B8, 0x3D4F7C);
    public static final Palette DARK =
            of(0x28201C, 0xF6EDE4, 0xC2B1A3, 0x40352E, 0xF2A46F, 0x3F8A94, 0xC9D3F2);

    public Palette {
        series = List.copyOf(series);
    }

    Color series(int number) {
        return series.get(number % series.size());
    }

    private static Palette of(int ground, int ink, int soft, int line, Integer... series) {
        return new Palette(
                new Color(ground),
                new Color(ink),
                new Color(soft),
                new Color(line),
                Stream.of(series).map(Color::new).toList());
    }
}
