package dev.vitaminb.core.picture;

import dev.vitaminb.core.view.Chart;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.regex.Pattern;

/** Draws a chart of bars at twice the size at which it is shown. */
public final class ChartPainter {
    /** The width at which it is shown. */
    public static final int WIDTH = 480;

    /** The height at which it is shown. */
    public static final int HEIGHT = 300;

    private static final int SCALE = 2;
    private static final int LEFT = 20;
    private static final int TOP = 96;
    private static final int FLOOR = HEIGHT - 42;
    // Java2D draws no emoji, only boxes in their place.
    private static final Pattern UNDRAWABLE =
            Pattern.compile("[\\p{IsEmoji}&&[^\\p{ASCII}]]|[\\p{Cs}\\p{Co}\\uFE0F\\u200D]");

    private final Chart chart;
    private final Palette palette;

    private ChartPainter(Chart chart, Palette palette) {
        this.chart = chart;
        this.palette = palette;
    }

    /** The chart as a PNG. */
    public static byte[] png(Chart chart, Palette palette) {
        var image = new BufferedImage(WIDTH * SCALE, HEIGHT * SCALE, BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        g.scale(SCALE, SCALE);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        new ChartPainter(chart, palette).paint(g);
        g.dispose();
        return Png.of(image);
    }

    private void paint(Graphics2D g) {
        g.setColor(palette.ground());
        g.fillRect(0, 0, WIDTH, HEIGHT);
        g.setColor(palette.ink());
        g.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 19));
        g.drawString(drawable(chart.title()), LEFT, 32);
        g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 16));
        legend(g);
        bars(g);
        g.setColor(palette.line());
        g.draw(new Line2D.Double(LEFT, FLOOR + 0.5, WIDTH - LEFT, FLOOR + 0.5));
    }

    private void legend(Graphics2D g) {
        int x = LEFT;
        for (int i = 0; i < chart.series().size(); i++) {
            var name = drawable(chart.series().get(i).name());
            g.setColor(palette.series(i));
            g.fill(new RoundRectangle2D.Double(x, 50, 14, 14, 4, 4));
            g.setColor(palette.soft());
            g.drawString(name, x + 20, 63);
            x += 20 + g.getFontMetrics().stringWidth(name) + 20;
        }
    }

    private void bars(Graphics2D g) {
        long most =
                chart.series().stream()
                        .flatMap(series -> series.values().stream())
                        .mapToLong(Long::longValue)
                        .max()
                        .orElse(0);
        int groups = chart.labels().size();
        double room = (WIDTH - 2.0 * LEFT) / Math.max(1, groups);
        double width = Math.min(34, room * 0.78 / Math.max(1, chart.series().size()));
        for (int group = 0; group < groups; group++) {
            double middle = LEFT + room * (group + 0.5);
            double x = middle - width * chart.series().size() / 2;
            for (int i = 0; i < chart.series().size(); i++) {
                bar(g, chart.series().get(i).values().get(group), most, x, width, i);
                x += width;
            }
            g.setColor(palette.soft());
            centred(g, drawable(chart.labels().get(group)), middle, FLOOR + 24);
        }
    }

    private void bar(Graphics2D g, long value, long most, double x, double width, int series) {
        double height = most == 0 ? 0 : (FLOOR - TOP) * (double) value / most;
        g.setColor(palette.series(series));
        g.fill(new RoundRectangle2D.Double(x + 1, FLOOR - height, width - 2, height, 5, 5));
        g.setColor(value == 0 ? palette.soft() : palette.ink());
        centred(g, Long.toString(value), x + width / 2, FLOOR - height - 6);
    }

    private static void centred(Graphics2D g, String text, double x, double y) {
        g.drawString(text, (float) (x - g.getFontMetrics().stringWidth(text) / 2.0), (float) y);
    }

    private static String drawable(String text) {
        return UNDRAWABLE.matcher(text).replaceAll("").strip();
    }
}
