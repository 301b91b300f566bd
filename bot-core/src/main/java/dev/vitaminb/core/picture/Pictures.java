package dev.vitaminb.core.picture;

import dev.vitaminb.core.view.Chart;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The names of charts' pictures: a chart that changes gets another one. */
public final class Pictures {
    // Raised when the painter draws otherwise, so that no browser shows an older drawing.
    private static final String STYLE = "2 ";

    private Pictures() {}

    /** A short digest of all that the chart shows. */
    public static String digest(Chart chart) {
        try {
            var bytes = (STYLE + chart).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
