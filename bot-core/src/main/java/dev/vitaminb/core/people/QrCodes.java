package dev.vitaminb.core.people;

import dev.vitaminb.core.picture.Png;
import io.nayuki.qrcodegen.QrCode;
import java.awt.image.BufferedImage;

/** Links as QR codes (ISO/IEC 18004), drawn as vectors. */
public final class QrCodes {
    private static final int QUIET = 4;
    private static final int MODULE = 8;

    private QrCodes() {}

    /** The side of the square that {@link #path} draws in, its quiet margin included. */
    public static int side(String link) {
        return code(link).size + 2 * QUIET;
    }

    /** The dark squares as the path of an SVG picture. */
    public static String path(String link) {
        var code = code(link);
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append("M%d,%dh1v1h-1z".formatted(x + QUIET, y + QUIET));
                }
            }
        }
        return path.toString();
    }

    static String svg(String link) {
        int side = side(link);
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" shape-rendering=\"crispEdges\"><rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/><path d=\"%s\"/></svg>"
                .formatted(side, side, path(link));
    }

    /** The same as a PNG, large enough for a camera. */
    public static byte[] png(String link) {
        int side = side(link);
        var image = new BufferedImage(side * MODULE, side * MODULE, BufferedImage.TYPE_BYTE_BINARY);
        var code = code(link);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                // Outside the code there is nothing dark.
                image.setRGB(
                        x,
                        y,
                        code.getModule(x / MODULE - QUIET, y / MODULE - QUIET) ? 0 : 0xFFFFFF);
            }
        }
        return Png.of(image);
    }

    private static QrCode code(String link) {
        return QrCode.encodeText(link, QrCode.Ecc.MEDIUM);
    }
}
