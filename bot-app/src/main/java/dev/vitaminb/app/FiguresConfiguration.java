package dev.vitaminb.app;

import dev.vitaminb.core.command.Watch;
import dev.vitaminb.core.courier.Alarms;
import dev.vitaminb.core.courier.RedisBacklog;
import dev.vitaminb.core.courier.RedisBacklog.Backlog;
import dev.vitaminb.core.vault.Vault;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.connection.RedisConnectionFactory;

/** What is measured while the bot runs; figures hold numbers and the program's own words only. */
@Configuration(proxyBeanMethods = false)
class FiguresConfiguration {
    @Bean
    Watch commandFigures(MeterRegistry registry) {
        return new CommandFigures(registry);
    }

    @Bean
    Vitals vitals(RedisConnectionFactory courierConnections, Vault vault, Alarms alarms) {
        return Vitals.of(courierConnections, new RedisBacklog(courierConnections, vault), alarms);
    }

    @Bean
    Serving vitalsRounds(Vitals vitals) {
        return vitals.whileServing();
    }

    @Bean
    RedisMemoryHealth redisMemoryHealthIndicator(Vitals vitals) {
        return new RedisMemoryHealth(vitals);
    }

    @Bean
    MeterBinder storeFigures(Vitals vitals) {
        return registry -> {
            Gauge.builder("vitaminb.redis.memory.used", vitals, FiguresConfiguration::used)
                    .description("What Redis takes")
                    .baseUnit("bytes")
                    .register(registry);
            Gauge.builder("vitaminb.redis.memory.limit", vitals, FiguresConfiguration::limit)
                    .description("maxmemory, or half of the machine's memory without one")
                    .baseUnit("bytes")
                    .register(registry);
        };
    }

    @Bean
    MeterBinder backlogFigures(Vitals vitals, InstantSource clock) {
        return registry -> {
            Gauge.builder("vitaminb.backlog.addresses", vitals, FiguresConfiguration::addresses)
                    .description("Rooms and people for whom something waits to be sent")
                    .register(registry);
            Gauge.builder("vitaminb.backlog.items", vitals, FiguresConfiguration::items)
                    .description("Cards and notices that wait to be sent")
                    .register(registry);
            TimeGauge.builder(
                            "vitaminb.backlog.age",
                            () -> age(vitals, clock).toMillis(),
                            TimeUnit.MILLISECONDS)
                    .description("How long the oldest of them has been waiting")
                    .register(registry);
        };
    }

    private static double used(Vitals vitals) {
        return vitals.memory().map(RedisMemory::used).orElse(0L);
    }

    private static double limit(Vitals vitals) {
        return vitals.memory().map(RedisMemory::limit).orElse(0L);
    }

    private static double addresses(Vitals vitals) {
        return vitals.backlog().map(Backlog::addresses).orElse(0);
    }

    private static double items(Vitals vitals) {
        return vitals.backlog().map(Backlog::items).orElse(0L);
    }

    private static Duration age(Vitals vitals, InstantSource clock) {
        return vitals.backlog()
                .flatMap(Backlog::oldest)
                .map(since -> Duration.between(since, clock.instant()))
                .orElse(Duration.ZERO);
    }
}
