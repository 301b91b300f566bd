package dev.vitaminb.app;

import dev.vitaminb.core.group.Address;
import dev.vitaminb.discord.DiscordSettings;
import dev.vitaminb.discord.Shards;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;

/**
 * What the operator may set, by environment variable or by the property of the same meaning. An
 * empty value counts as unset.
 *
 * <table>
 * <caption>Settings</caption>
 * <tr><th>variable</th><th>property</th><th>default</th><th>meaning</th></tr>
 * <tr><td>{@code REDIS_URL}</td><td>{@code vitaminb.redis-url}</td><td>a Redis of its own</td>
 *     <td>{@code redis://user:password@host:6379/0}, {@code rediss://} for TLS</td></tr>
 * <tr><td>{@code VITAMINB_DATA}</td><td>{@code vitaminb.data}</td><td>{@code ./data}</td>
 *     <td>the folder of its own Redis; a playground's is {@code playground} in it</td></tr>
 * <tr><td>{@code PORT}</td><td>{@code vitaminb.port}</td><td>8080</td>
 *     <td>where the web server listens; 0 takes any free port</td></tr>
 * <tr><td>{@code VITAMINB_PLAYGROUND}</td><td>{@code vitaminb.playground}</td>
 *     <td>true without a platform token</td><td>a chat in the browser, on loopback only</td></tr>
 * <tr><td>{@code VITAMINB_OPEN}</td><td>{@code vitaminb.open}</td><td>false</td>
 *     <td>whoever administrates a place may set a group up there, without a code</td></tr>
 * <tr><td>{@code VITAMINB_SECRET}</td><td>{@code vitaminb.secret}</td>
 *     <td>made at the first start; with {@code REDIS_URL} there is none</td>
 *     <td>at least 16 characters, from which all keys are derived</td></tr>
 * <tr><td>{@code VITAMINB_SECRET_OLD}</td><td>{@code vitaminb.secret-old}</td><td>none</td>
 *     <td>a former secret, which still decrypts</td></tr>
 * <tr><td>{@code VITAMINB_RATE_MEMBER}</td><td>{@code vitaminb.rate.member}</td><td>30</td>
 *     <td>commands a minute by one member</td></tr>
 * <tr><td>{@code VITAMINB_RATE_GROUP}</td><td>{@code vitaminb.rate.group}</td><td>300</td>
 *     <td>commands a minute in one group</td></tr>
 * <tr><td>{@code VITAMINB_SEND_LIMITS}</td><td>{@code vitaminb.send-limits}</td><td>true</td>
 *     <td>false for programs that measure: platforms would refuse what is sent</td></tr>
 * <tr><td>{@code VITAMINB_METRICS_PORT}</td><td>{@code vitaminb.metrics.port}</td><td>9464</td>
 *     <td>where a club's metrics are; -1 for nowhere. A playground has them on its one port</td></tr>
 * <tr><td>{@code VITAMINB_METRICS_ADDRESS}</td><td>{@code vitaminb.metrics.address}</td>
 *     <td>127.0.0.1</td><td>who may reach them; they ask for no password</td></tr>
 * <tr><td>{@code VITAMINB_ALARMS}</td><td>{@code vitaminb.alarms}</td><td>the log only</td>
 *     <td>the chat of whoever runs the bot, such as {@code telegram:-1001234567890}</td></tr>
 * <tr><td>{@code DISCORD_TOKEN}</td><td>{@code vitaminb.discord.token}</td><td>none</td>
 *     <td>connects to Discord</td></tr>
 * <tr><td>{@code DISCORD_SHARDS}</td><td>{@code vitaminb.discord.shards}</td>
 *     <td>as Discord recommends</td>
 *     <td>{@code 4} for all of four, {@code 0-1/4} for two of them</td></tr>
 * <tr><td>{@code DISCORD_API_URL}</td><td>{@code vitaminb.discord.api-url}</td>
 *     <td>Discord's own</td><td>a proxy's, such as {@code http://proxy:8080/api/v10/}</td></tr>
 * <tr><td>{@code DISCORD_GATEWAY_URL}</td><td>{@code vitaminb.discord.gateway-url}</td>
 *     <td>Discord's own</td><td>such as {@code ws://proxy:8080/gateway}</td></tr>
 * <tr><td>{@code TELEGRAM_TOKEN}</td><td>{@code vitaminb.telegram-token}</td><td>none</td>
 *     <td>connects to Telegram</td></tr>
 * </table>
 *
 * @param playground null to let the platform tokens decide
 */
@ConfigurationProperties("vitaminb")
public record AppSettings(
        @DefaultValue("") String redisUrl,
        @DefaultValue("") String data,
        @DefaultValue("8080") Integer port,
        @Nullable Boolean playground,
        @DefaultValue("false") Boolean open,
        @DefaultValue("") String secret,
        @DefaultValue("") String secretOld,
        @DefaultValue Rate rate,
        @DefaultValue("true") Boolean sendLimits,
        @DefaultValue Metrics metrics,
        @DefaultValue("") String alarms,
        @DefaultValue OnDiscord discord,
        @DefaultValue("") String telegramToken) {
    private static final int HIGHEST_PORT = 65_535;
    private static final Pattern CHAT = Pattern.compile("[a-z]+:\\S+");

    public AppSettings {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new Refusal(
                    "PORT is %d: choose a number from 1 to %d, for example PORT=8081."
                            .formatted(port, HIGHEST_PORT));
        }
        if (!alarms.isBlank() && !CHAT.matcher(alarms.strip()).matches()) {
            throw new Refusal(
                    "VITAMINB_ALARMS names no chat: set it to a platform and the chat’s id, such as telegram:-1001234567890, or leave it unset.");
        }
    }

    /** Commands a minute. */
    public record Rate(@DefaultValue("30") Integer member, @DefaultValue("300") Integer group) {
        public Rate {
            requirePositive("VITAMINB_RATE_MEMBER", member);
            requirePositive("VITAMINB_RATE_GROUP", group);
        }

        private static void requirePositive(String variable, int commands) {
            if (commands < 1) {
                throw new Refusal(
                        "%s is %d: set it to 1 or more commands a minute, or leave it unset."
                                .formatted(variable, commands));
            }
        }
    }

    /** Where a club's metrics are. */
    public record Metrics(@DefaultValue("9464") Integer port, @DefaultValue("") String address) {
        private static final int NOWHERE = -1;
        private static final String THIS_MACHINE = "127.0.0.1";

        public Metrics {
            if (port < NOWHERE || port > HIGHEST_PORT) {
                throw new Refusal(
                        "VITAMINB_METRICS_PORT is %d: choose a number from 1 to %d, or -1 for no metrics."
                                .formatted(port, HIGHEST_PORT));
            }
            address = given(address).orElse(THIS_MACHINE);
        }
    }

    /** The bot's account on Discord. */
    public record OnDiscord(
            @DefaultValue("") String token,
            @DefaultValue("") String shards,
            @DefaultValue("") String apiUrl,
            @DefaultValue("") String gatewayUrl) {
        public OnDiscord {
            if (!shards.isBlank() && Shards.from(shards).isEmpty()) {
                throw new Refusal(
                        "DISCORD_SHARDS names no shards: set it to how many there are, such as 4, or to this instance's part of them, such as 0-1/4; or leave it unset.");
            }
            requireStart("DISCORD_API_URL", apiUrl, "http");
            requireStart("DISCORD_GATEWAY_URL", gatewayUrl, "ws");
        }

        private static void requireStart(String variable, String url, String scheme) {
            if (!url.isBlank() && !url.strip().matches(scheme + "s?://\\S+")) {
                throw new Refusal(
                        "%s is no address: it starts with %s:// or %ss://; or leave it unset."
                                .formatted(variable, scheme, scheme));
            }
        }

        boolean isSet() {
            return !token.isBlank();
        }

        DiscordSettings settings() {
            return new DiscordSettings(
                    token.strip(),
                    given(apiUrl).map(URI::create),
                    given(gatewayUrl).map(URI::create),
                    given(shards).flatMap(Shards::from));
        }

        /** Without the token. */
        @Override
        public String toString() {
            return "OnDiscord[set=%s, shards=%s]".formatted(isSet(), shards);
        }
    }

    /** The settings of an environment before there are any beans. */
    static AppSettings in(Environment environment) {
        return Binder.get(environment).bindOrCreate("vitaminb", AppSettings.class);
    }

    /** Whether this instance is a playground, which serves nobody but this machine. */
    public boolean isPlayground() {
        return playground == null ? !hasPlatform() : playground;
    }

    /** Whether a chat platform is set up. */
    public boolean hasPlatform() {
        return discord.isSet() || !telegramToken.isBlank();
    }

    Optional<String> externalRedis() {
        return given(redisUrl);
    }

    /** Everything that this instance keeps on the disk when it has a Redis of its own. */
    public Path folder() {
        var folder = Path.of(given(data).orElse("data")).toAbsolutePath().normalize();
        return isPlayground() ? folder.resolve("playground") : folder;
    }

    /** Whether the platforms' limits are kept. */
    boolean hasSendLimits() {
        return sendLimits;
    }

    /** Where whoever runs the bot reads its alarms. */
    Optional<Address> operatorsChat() {
        return given(alarms).map(Address::from);
    }

    Optional<String> givenSecret() {
        return given(secret);
    }

    Optional<String> formerSecret() {
        return given(secretOld);
    }

    private static Optional<String> given(String text) {
        return Optional.of(text.strip()).filter(Predicate.not(String::isEmpty));
    }

    /** Without addresses, secrets and tokens. */
    @Override
    public String toString() {
        return "AppSettings[playground=%s, port=%d, rate=%s]".formatted(isPlayground(), port, rate);
    }
}
