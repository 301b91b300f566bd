package dev.vitaminb.testkit;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Whoever awaits something in a test looks often: most of it is there within milliseconds. */
public final class ShortWaits implements BeforeAllCallback {
    private static final Duration A_LITTLE = Duration.ofMillis(10);

    @Override
    public void beforeAll(ExtensionContext context) {
        Awaitility.setDefaultPollInterval(A_LITTLE);
        Awaitility.setDefaultPollDelay(Duration.ZERO);
    }
}
