package dev.vitaminb.discord;

import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.SessionDisconnectEvent;
import net.dv8tion.jda.api.events.session.SessionResumeEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.requests.CloseCode;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.ChunkingFilter;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;
import net.dv8tion.jda.api.utils.MemberCachePolicy;
import net.dv8tion.jda.api.utils.cache.CacheFlag;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connection to Discord: made when Discord is there, kept while it is not, and given up only if
 * Discord refuses the bot.
 */
final class Connection {
    private static final Logger log = LoggerFactory.getLogger(Connection.class);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    private static final Duration A_WHILE = Duration.ofSeconds(10);
    private static final int MOST_IDLE_CONNECTIONS = 16;

    private final DiscordSettings settings;
    private final List<EventListener> listeners;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch leaving = new CountDownLatch(1);
    private volatile @Nullable ShardManager shards;
    private volatile boolean refused;
    private volatile boolean isThere;

    Connection(DiscordSettings settings, List<EventListener> listeners) {
        this.settings = settings;
        this.listeners = listeners;
    }

    /** Begins to connect, and returns at once. */
    void open() {
        threads.execute(this::connect);
        threads.execute(this::reassure);
    }

    // JDA goes on trying for as long as it takes, and says nothing that an operator understands.
    private void reassure() {
        pause(A_WHILE);
        if (!isThere && !refused && leaving.getCount() > 0) {
            log.warn("Discord cannot be reached so far; the bot goes on trying.");
        }
    }

    /** Discord, once there was a connection; it may be interrupted just now. */
    Optional<ShardManager> established() {
        return Optional.ofNullable(shards);
    }

    private void connect() {
        var wait = FIRST_WAIT;
        while (leaving.getCount() > 0) {
            try {
                var built = builder().build();
                shards = built;
                if (leaving.getCount() == 0) {
                    built.shutdown();
                }
                return;
            } catch (InvalidTokenException e) {
                refuse(
                        "Discord does not know this token: set DISCORD_TOKEN to the one that the developer portal shows for your bot.");
                return;
            } catch (RuntimeException e) {
                log.warn(
                        "Discord cannot be reached ({}); next attempt in {} s.",
                        Failures.in(e),
                        wait.toSeconds());
                pause(wait);
                wait =
                        wait.multipliedBy(2).compareTo(LONGEST_WAIT) > 0
                                ? LONGEST_WAIT
                                : wait.multipliedBy(2);
            }
        }
    }

    private void pause(Duration wait) {
        try {
            leaving.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void refuse(String sentence) {
        if (!refused) {
            refused = true;
            log.error("{} Everything else goes on without Discord.", sentence);
        }
    }

    private DefaultShardManagerBuilder builder() {
        var builder =
                DefaultShardManagerBuilder.create(
                                // Of servers JDA hears always.
                                settings.token(), GatewayIntent.DIRECT_MESSAGES)
                        .disableCache(EnumSet.complementOf(EnumSet.of(CacheFlag.FORUM_TAGS)))
                        .setMemberCachePolicy(MemberCachePolicy.NONE)
                        .setChunkingFilter(ChunkingFilter.NONE)
                        .setEnableShutdownHook(false)
                        .setCallbackPool(threads, false)
                        .setRateLimitElastic(threads, false)
                        .setHttpClientBuilder(http())
                        .setSessionController(new Sessions(settings.gateway()))
                        .addEventListeners(new News())
                        .addEventListeners(listeners.toArray());
        settings.api()
                .ifPresent(
                        api -> builder.setRestConfig(new RestConfig().setBaseUrl(api.toString())));
        settings.shards()
                .ifPresent(ours ->
                        builder.setShardsTotal(ours.total()).setShards(ours.first(), ours.last()));
        return builder;
    }

    private static OkHttpClient.Builder http() {
        return new OkHttpClient.Builder()
                .connectionPool(new ConnectionPool(MOST_IDLE_CONNECTIONS, 1, TimeUnit.MINUTES))
                .connectTimeout(Duration.ofSeconds(5))
                .callTimeout(Duration.ofSeconds(15))
                .addInterceptor(new CallbackRetry());
    }

    /** Hears no more events; what was heard can still be answered. */
    void listensNoMore() {
        leaving.countDown();
        var open = shards;
        if (open != null) {
            open.removeEventListener(listeners.toArray());
        }
    }

    /** Takes leave of Discord; what still waits to be sent is sent, within a time. */
    void close(Duration within) {
        leaving.countDown();
        var open = shards;
        if (open != null) {
            open.shutdown();
            long until = System.nanoTime() + within.toNanos();
            for (var shard : open.getShards()) {
                await(shard, Duration.ofNanos(Math.max(1, until - System.nanoTime())));
            }
        }
        threads.shutdown();
    }

    private static void await(JDA shard, Duration within) {
        try {
            if (!shard.awaitShutdown(within)) {
                shard.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            shard.shutdownNow();
        }
    }

    /** JDA's own gateway is a constant, to which it comes back after each failure. */
    private static final class Sessions extends ConcurrentSessionController {
        private final @Nullable String gateway;

        Sessions(Optional<URI> gateway) {
            this.gateway = gateway.map(URI::toString).orElse(null);
        }

        @Override
        public String getGateway() {
            return gateway == null ? super.getGateway() : gateway;
        }
    }

    /** Says in the log what an operator should know about the connection. */
    private final class News extends ListenerAdapter {
        @Override
        public void onReady(ReadyEvent event) {
            isThere = true;
            log.info(
                    "Connected to Discord as {} ({}), in {} servers.",
                    event.getJDA().getSelfUser().getName(),
                    event.getJDA().getShardInfo().getShardString(),
                    event.getGuildTotalCount());
            if (event.getJDA().getShardInfo().getShardId() == 0) {
                log.info(
                        "Whoever manages a server invites it by {}",
                        Rights.invitation(event.getJDA()));
            }
        }

        @Override
        public void onSessionResume(SessionResumeEvent event) {
            log.info("Discord is back ({}).", event.getJDA().getShardInfo().getShardString());
        }

        @Override
        public void onSessionDisconnect(SessionDisconnectEvent event) {
            log.warn(
                    "The connection to Discord was lost ({}); trying again.",
                    event.getJDA().getShardInfo().getShardString());
        }

        @Override
        public void onShutdown(ShutdownEvent event) {
            var code = event.getCloseCode();
            if (code == CloseCode.AUTHENTICATION_FAILED) {
                refuse(
                        "Discord does not know this token any more: set DISCORD_TOKEN to the one that the developer portal shows for your bot.");
            } else if (code == CloseCode.DISALLOWED_INTENTS || code == CloseCode.INVALID_INTENTS) {
                refuse(
                        "Discord does not grant the bot what it must hear of (servers and private messages); see docs/discord.md.");
            } else if (code != null && !code.isReconnect()) {
                refuse(
                        "Discord has closed the connection for good: %d, %s."
                                .formatted(code.getCode(), code.getMeaning()));
            }
        }
    }
}
