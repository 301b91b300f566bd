package dev.vitaminb.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ClassPathResource;

class AppSettingsTest {
    private static final Path HERE = Path.of("").toAbsolutePath();

    @Test
    void withoutVariablesItIsAPlaygroundWithARedisOfItsOwn() {
        var settings = settings(Map.of());

        assertThat(settings.isPlayground()).isTrue();
        assertThat(settings.externalRedis()).isEmpty();
        assertThat(settings.folder()).isEqualTo(HERE.resolve("data/playground"));
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.givenSecret()).isEmpty();
        assertThat(settings.rate()).isEqualTo(new AppSettings.Rate(30, 300));
        assertThat(settings.metrics()).isEqualTo(new AppSettings.Metrics(9464, "127.0.0.1"));
    }

    @Test
    void everyVariableCounts() {
        var settings =
                settings(
                        Map.of(
                                "REDIS_URL", "redis://127.0.0.1:6379",
                                "VITAMINB_DATA", "elsewhere",
                                "PORT", "8081",
                                "VITAMINB_PLAYGROUND", "false",
                                "VITAMINB_SECRET", "0123456789abcdef",
                                "VITAMINB_SECRET_OLD", "fedcba9876543210",
                                "VITAMINB_RATE_MEMBER", "3000",
                                "VITAMINB_RATE_GROUP", "30000"));
        var reachable =
                settings(
                        Map.of(
                                "VITAMINB_METRICS_PORT", "-1",
                                "VITAMINB_METRICS_ADDRESS", "0.0.0.0"));

        assertThat(settings.externalRedis()).contains("redis://127.0.0.1:6379");
        assertThat(settings.folder()).isEqualTo(HERE.resolve("elsewhere"));
        assertThat(settings.port()).isEqualTo(8081);
        assertThat(settings.isPlayground()).isFalse();
        assertThat(settings.givenSecret()).contains("0123456789abcdef");
        assertThat(settings.formerSecret()).contains("fedcba9876543210");
        assertThat(settings.rate()).isEqualTo(new AppSettings.Rate(3000, 30000));
        assertThat(reachable.metrics()).isEqualTo(new AppSettings.Metrics(-1, "0.0.0.0"));
    }

    @Test
    void anEmptyVariableCountsAsUnset() {
        var empty = new HashMap<String, Object>();
        for (var name :
                new String[] {
                    "REDIS_URL",
                    "VITAMINB_DATA",
                    "PORT",
                    "VITAMINB_PLAYGROUND",
                    "VITAMINB_SECRET",
                    "VITAMINB_SECRET_OLD",
                    "VITAMINB_RATE_MEMBER",
                    "VITAMINB_RATE_GROUP",
                    "VITAMINB_METRICS_PORT",
                    "VITAMINB_METRICS_ADDRESS",
                    "VITAMINB_ALARMS",
                    "VITAMINB_SEND_LIMITS",
                    "DISCORD_TOKEN",
                    "DISCORD_SHARDS",
                    "DISCORD_API_URL",
                    "DISCORD_GATEWAY_URL",
                    "TELEGRAM_TOKEN"
                }) {
            empty.put(name, "");
        }

        assertThat(settings(empty)).isEqualTo(settings(Map.of()));
    }

    @ParameterizedTest
    @CsvSource({"DISCORD_TOKEN", "TELEGRAM_TOKEN"})
    void aPlatformTokenSwitchesThePlaygroundOff(String variable) {
        assertThat(settings(Map.of(variable, "token")).isPlayground()).isFalse();
        assertThat(settings(Map.of(variable, "token", "VITAMINB_PLAYGROUND", "on")).isPlayground())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "PORT, 99999, 'PORT is 99999: choose a number'",
        "VITAMINB_METRICS_PORT, 99999, 'VITAMINB_METRICS_PORT is 99999: choose a number'",
        "VITAMINB_METRICS_PORT, here, 'VITAMINB_METRICS_PORT has an unfit value: set it to a whole number'",
        "PORT, eighty, 'PORT has an unfit value: set it to a whole number'",
        "DISCORD_SHARDS, 3-1/4, 'DISCORD_SHARDS names no shards: set it to how many'",
        "DISCORD_API_URL, proxy, 'DISCORD_API_URL is no address: it starts with http://'",
        "DISCORD_GATEWAY_URL, http://proxy, 'DISCORD_GATEWAY_URL is no address: it starts with ws://'",
        "VITAMINB_RATE_MEMBER, 0, 'VITAMINB_RATE_MEMBER is 0: set it to 1 or more'",
        "VITAMINB_RATE_GROUP, many, 'VITAMINB_RATE_GROUP has an unfit value: set it to a whole number'",
        "VITAMINB_PLAYGROUND, perhaps, 'VITAMINB_PLAYGROUND has an unfit value: set it to true or false'"
    })
    void anUnfitValueIsRefusedByTheNameOfItsVariable(
            String variable, String value, String sentence) {
        assertThatThrownBy(() -> settings(Map.of(variable, value)))
                .satisfies(failure ->
                        assertThat(StartFailure.sentence(failure).orElseThrow())
                                .startsWith(sentence));
    }

    @Test
    void nothingSecretIsPrinted() {
        var settings =
                settings(
                        Map.of(
                                "REDIS_URL", "redis://:hidden@127.0.0.1",
                                "VITAMINB_SECRET", "hidden hidden hidden",
                                "VITAMINB_SECRET_OLD", "hidden hidden hidden",
                                "DISCORD_TOKEN", "hidden",
                                "TELEGRAM_TOKEN", "hidden"));

        assertThat(settings.toString()).doesNotContain("hidden").contains("port=8080");
    }

    private static AppSettings settings(Map<String, Object> variables) {
        var environment =
                new StandardEnvironment() {
                    @Override
                    protected void customizePropertySources(MutablePropertySources sources) {
                        sources.addLast(
                                new SystemEnvironmentPropertySource(
                                        SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
                        yaml().forEach(sources::addLast);
                    }
                };
        return AppSettings.in(environment);
    }

    private static List<PropertySource<?>> yaml() {
        try {
            return new YamlPropertySourceLoader()
                    .load("application", new ClassPathResource("application.yaml"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
