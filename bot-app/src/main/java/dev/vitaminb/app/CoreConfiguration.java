package dev.vitaminb.app;

import dev.vitaminb.core.VitaminB;
import dev.vitaminb.core.clock.Clockwork;
import dev.vitaminb.core.command.Watch;
import dev.vitaminb.core.courier.Courier;
import dev.vitaminb.core.courier.Platform;
import dev.vitaminb.core.group.RedisAdmissions;
import dev.vitaminb.core.vault.Vault;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.util.function.SingletonSupplier;

/** The bot, its courier, and what is done by the clock. */
@Configuration(proxyBeanMethods = false)
class CoreConfiguration {
    /** Snapshots and indexes may take this part of the memory each. */
    private static final int CACHE_PART = 8;

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    // Courier and bot know each other: the bot looks the courier up when it first has to.
    @Bean
    VitaminB vitaminB(
            RedisConnectionFactory commandConnections,
            Vault vault,
            InstantSource clock,
            AppSettings settings,
            ObjectProvider<Courier> couriers,
            Watch watch) {
        var courier = SingletonSupplier.of(couriers::getObject);
        return VitaminB.assemble(
                commandConnections,
                vault,
                clock,
                new VitaminB.Limits(
                        settings.rate().member(),
                        settings.rate().group(),
                        Runtime.getRuntime().maxMemory() / CACHE_PART),
                (group, postings) -> courier.obtain().posted(group, postings),
                watch,
                new RedisAdmissions(
                        commandConnections,
                        vault,
                        settings.open()
                                ? RedisAdmissions.Door.OPEN
                                : RedisAdmissions.Door.BY_CODE));
    }

    // Closed by courierRounds, while the connections are still open.
    @Bean(destroyMethod = "")
    Courier courier(
            RedisConnectionFactory courierConnections,
            VitaminB vitaminB,
            Vault vault,
            ObjectProvider<Platform> platforms,
            MeterRegistry registry,
            InstantSource clock) {
        return new Courier(
                courierConnections,
                vitaminB.ledger(),
                vault,
                VitaminB.renderings(),
                platforms
                        .orderedStream()
                        .map(platform -> new CountedPlatform(platform, registry))
                        .toList(),
                clock);
    }

    @Bean
    Serving courierRounds(Courier courier) {
        return new Serving(courier::start, courier::close);
    }

    // Closed by clockRounds, as the courier is.
    @Bean(destroyMethod = "")
    Clockwork clockwork(
            RedisConnectionFactory courierConnections,
            VitaminB vitaminB,
            Courier courier,
            InstantSource clock) {
        return new Clockwork(
                courierConnections, vitaminB.ledger(), vitaminB.duties(), clock, courier);
    }

    @Bean
    Serving clockRounds(Clockwork clockwork) {
        return new Serving(clockwork::start, clockwork::close);
    }

    @Bean
    RoundsHealth courierHealthIndicator(Courier courier, InstantSource clock) {
        return new RoundsHealth(courier::lastSweep, clock);
    }

    @Bean
    RoundsHealth clockHealthIndicator(Clockwork clockwork, InstantSource clock) {
        return new RoundsHealth(clockwork::lastRound, clock);
    }
}
