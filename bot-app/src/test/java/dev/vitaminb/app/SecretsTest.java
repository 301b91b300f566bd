package dev.vitaminb.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class SecretsTest {
    private static final String SHORT = "fifteen letters";
    private static final String LONG = "sixteen letters.";
    private static final Store EXTERNAL =
            new Store.External(RedisAddress.in("redis://127.0.0.1:6379"));

    @Test
    void anExternalRedisNeedsASecret() {
        refuses(
                secrets("", ""),
                "VITAMINB_SECRET is not set, which a Redis of your own needs: choose at least 16 random characters");
    }

    @Test
    void aSecretNeedsSixteenCharacters() {
        refuses(
                secrets(SHORT, ""),
                "VITAMINB_SECRET is too short: choose at least 16 random characters");
        refuses(
                secrets(LONG, SHORT),
                "VITAMINB_SECRET_OLD is too short: choose at least 16 random characters");
    }

    @Test
    void aFormerSecretOpensWhatItSealed() {
        var words = "words".getBytes(StandardCharsets.UTF_8);
        var sealed = secrets(LONG, "").vault(EXTERNAL, true).seal("group", "label", words);

        var later = secrets("another sixteen letters", LONG).vault(EXTERNAL, false);

        assertThat(later.open("group", "label", sealed)).isEqualTo(words);
    }

    private static void refuses(Secrets secrets, String sentence) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> secrets.vault(EXTERNAL, true))
                .withMessageStartingWith(sentence)
                .withMessageNotContaining(SHORT);
    }

    private static Secrets secrets(String secret, String old) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(
                        new MapPropertySource(
                                "test",
                                Map.of("vitaminb.secret", secret, "vitaminb.secret-old", old)));
        return new Secrets(AppSettings.in(environment));
    }
}
