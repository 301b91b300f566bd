package dev.vitaminb.app;

import dev.vitaminb.core.vault.Vault;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.Delay;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Primary;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

/** The store, who may open it, and the connections to it. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {
    private static final Duration COMMAND = Duration.ofSeconds(1);
    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    // Destroyed last of all, since everything here depends on it.
    @Bean(destroyMethod = "close")
    Store store(AppSettings settings) {
        return Store.of(settings);
    }

    @Bean(destroyMethod = "shutdown")
    ClientResources clientResources() {
        return ClientResources.builder()
                .reconnectDelay(
                        Delay.fullJitter(
                                SHORTEST_PAUSE,
                                LONGEST_PAUSE,
                                SHORTEST_PAUSE.toMillis(),
                                TimeUnit.MILLISECONDS))
                .build();
    }

    @Bean
    Vault vault(AppSettings settings, Store store, ClientResources resources) {
        try (var visit = StoreVisit.to(store, resources)) {
            visit.requireNoEviction();
            var marks = new StoreMarks(visit);
            var vault = new Secrets(settings).vault(store, marks.isFresh());
            return marks.settle(vault, settings.isPlayground());
        }
    }

    /** For the commands of members. */
    @Bean
    @Primary
    @DependsOn("vault")
    RedisConnectionFactory commandConnections(Store store, ClientResources resources) {
        return connections(store, resources, "vitaminb-commands");
    }

    /** For the courier and transcripts, so that a burst of them keeps no member waiting. */
    @Bean
    @DependsOn("vault")
    RedisConnectionFactory courierConnections(Store store, ClientResources resources) {
        return connections(store, resources, "vitaminb-courier");
    }

    private static LettuceConnectionFactory connections(
            Store store, ClientResources resources, String name) {
        var client =
                LettuceClientConfiguration.builder()
                        .apply(store.uri())
                        .clientResources(resources)
                        .clientName(name)
                        .commandTimeout(COMMAND)
                        .shutdownQuietPeriod(Duration.ZERO)
                        .clientOptions(
                                ClientOptions.builder()
                                        .autoReconnect(true)
                                        .disconnectedBehavior(
                                                ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                                        .socketOptions(
                                                SocketOptions.builder()
                                                        .connectTimeout(CONNECT)
                                                        .keepAlive(true)
                                                        .build())
                                        .timeoutOptions(TimeoutOptions.enabled())
                                        .build())
                        .build();
        return new LettuceConnectionFactory(
                LettuceConnectionFactory.createRedisConfiguration(store.uri()), client);
    }

    @Bean
    Serving connectionNews(Store store, ClientResources resources) {
        return new ConnectionNews(store.place(), resources.eventBus()).whileServing();
    }

    // A playground keeps what was shown in it under its former secret, and has to keep that.
    @Bean
    Serving resealing(
            AppSettings settings, RedisConnectionFactory courierConnections, Vault vault) {
        return settings.formerSecret().isPresent() && !settings.isPlayground()
                ? new Resealing(courierConnections, vault).whileServing()
                : new Serving(() -> {}, () -> {});
    }

    @Bean
    Serving dailyRewrite(RedisConnectionFactory courierConnections) {
        return new DailyRewrite(courierConnections).whileServing();
    }
}
