package dev.vitaminb.app;

import dev.vitaminb.core.VitaminB;
import dev.vitaminb.core.clock.Clockwork;
import dev.vitaminb.core.command.Watch;
import dev.vitaminb.core.courier.Alarms;
import dev.vitaminb.core.courier.Courier;
import dev.vitaminb.core.courier.Platform;
import dev.vitaminb.core.group.RedisAdmissions;
import dev.vitaminb.core.ledger.Nudge;
import dev.vitaminb.core.vault.Vault;
import dev.vitaminb.web.cast.Curtain;
import dev.vitaminb.web.cast.RedisAhead;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.util.function.SingletonSupplier;

/** The bot, its courier, and what is done by the clock. */
@Configuration(proxyBeanMethods = false)
class CoreConfiguration {
    /** Snapshots and indexes may take this part of the memory each. */
    private static final int CACHE_PART = 8;

    @Bean
    InstantSource clock(ObjectProvider<RedisAhead> playground) {
        var ahead = playground.getIfAvailable();
        return ahead == null ? InstantSource.system() : () -> Instant.now().plus(ahead.now());
    }

    // Courier and bot know each other: the bot looks the courier up when it first has to.
    @Bean
    VitaminB vitaminB(
            RedisConnectionFactory commandConnections,
            Vault vault,
            InstantSource clock,
            AppSettings settings,
            ObjectProvider<Courier> couriers,
            Watch watch,
            ErasureLog erasures,
            RedisAdmissions admissions,
            Environment environment) {
        return VitaminB.assemble(
                commandConnections,
                vault,
                clock,
                new VitaminB.Limits(
                        settings.rate().member(),
                        settings.rate().group(),
                        Runtime.getRuntime().maxMemory() / CACHE_PART),
                new VitaminB.Surroundings(
                        Nudge.later(SingletonSupplier.of(couriers::getObject)),
                        watch,
                        erasures,
                        admissions,
                        // Any free port is known only once the server listens.
                        () ->
                                "http://localhost:"
                                        + environment.getProperty(
                                                "local.server.port", settings.port().toString())));
    }

    @Bean
    RedisAdmissions admissions(
            RedisConnectionFactory commandConnections, Vault vault, AppSettings settings) {
        return new RedisAdmissions(
                commandConnections,
                vault,
                settings.open() ? RedisAdmissions.Door.OPEN : RedisAdmissions.Door.BY_CODE);
    }

    // Closed by courierRounds, while the connections are still open.
    @Bean(destroyMethod = "")
    Courier courier(
            RedisConnectionFactory courierConnections,
            VitaminB vitaminB,
            Vault vault,
            ObjectProvider<Platform> platforms,
            MeterRegistry registry,
            InstantSource clock,
            AppSettings settings,
            Alarms alarms) {
        return new Courier(
                courierConnections,
                vitaminB.ledger(),
                vault,
                VitaminB.renderings(vitaminB.matching()),
                platforms
                        .orderedStream()
                        .map(platform ->
                                new CountedPlatform(platform, settings.hasSendLimits(), registry))
                        .toList(),
                clock,
                alarms);
    }

    @Bean
    Alarms alarms(
            AppSettings settings,
            ObjectProvider<Platform> platforms,
            MeterRegistry registry,
            InstantSource clock) {
        return new OperatorAlarms(
                settings.operatorsChat(),
                () -> platforms.orderedStream().toList(),
                registry,
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
            InstantSource clock,
            ObjectProvider<Curtain> curtains) {
        var curtain = SingletonSupplier.ofNullable(curtains::getIfAvailable);
        return vitaminB.clockwork(
                courierConnections,
                clock,
                // A sample group that is being built lives in its own past.
                group -> {
                    var there = curtain.get();
                    return there != null && there.hides(group.code());
                });
    }

    @Bean
    Serving restoredErasures(VitaminB vitaminB, ErasureLog erasures, InstantSource clock) {
        return Serving.first(() -> erasures.apply(vitaminB, clock));
    }

    @Bean
    ErasureLog erasureLog(
            AppSettings settings,
            Vault vault,
            InstantSource clock,
            RedisConnectionFactory commandConnections) {
        return new ErasureLog(settings.folder(), vault, clock, commandConnections);
    }

    @Bean
    Serving clockRounds(Clockwork clockwork) {
        return new Serving(clockwork::start, clockwork::close);
    }

    @Bean
    ImportTask importTask(VitaminB vitaminB, InstantSource clock) {
        return new ImportTask(vitaminB, clock);
    }

    @Bean
    RevokeTask revokeTask(RedisAdmissions admissions, InstantSource clock) {
        return new RevokeTask(admissions, clock);
    }

    @Bean
    RebuildTask rebuildTask(VitaminB vitaminB, RedisConnectionFactory courierConnections) {
        return new RebuildTask(vitaminB, vitaminB.recount(courierConnections));
    }

    @Bean
    ExportTask exportTask(VitaminB vitaminB) {
        return new ExportTask(vitaminB);
    }

    @Bean
    Serving operatorDoor(AppSettings settings, List<OperatorTask> tasks) {
        return new OperatorDoor(settings.folder(), tasks).whileServing();
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
