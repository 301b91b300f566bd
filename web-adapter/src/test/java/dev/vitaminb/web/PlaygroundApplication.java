package dev.vitaminb.web;

import dev.vitaminb.core.VitaminB;
import dev.vitaminb.core.VitaminB.Limits;
import dev.vitaminb.core.courier.Alarms;
import dev.vitaminb.core.courier.Courier;
import dev.vitaminb.core.ledger.Nudge;
import dev.vitaminb.core.vault.Vault;
import dev.vitaminb.testkit.TestClock;
import dev.vitaminb.testkit.TestRedis;
import dev.vitaminb.web.cast.Casts;
import dev.vitaminb.web.cast.FastForward;
import dev.vitaminb.web.cast.Rehearsal;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

/** The smallest application that offers the playground. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(PlaygroundConfiguration.class)
class PlaygroundApplication {
    static final int LIMIT = 40;

    private static final Limits LIMITS = new Limits(LIMIT, 100_000, 10_000_000);
    private static final Limits NONE = new Limits(1_000_000, 1_000_000, 10_000_000);

    @Bean
    TestClock clock() {
        return new TestClock(Instant.parse("2026-11-19T09:30:00Z"));
    }

    @Bean
    Vault vault() {
        return new Vault("a secret for tests only", List.of());
    }

    @Bean(destroyMethod = "destroy")
    LettuceConnectionFactory connections() {
        return TestRedis.connections();
    }

    @Bean
    VitaminB vitaminB(
            LettuceConnectionFactory connections,
            Vault vault,
            TestClock clock,
            ObjectProvider<Courier> courier) {
        return VitaminB.assemble(
                connections, vault, clock, LIMITS, Nudge.later(courier::getObject));
    }

    @Bean
    FastForward fastForward(
            VitaminB vitaminB, Casts casts, LettuceConnectionFactory connections, TestClock clock) {
        return new FastForward(
                casts, connections, clock, clock::advance, vitaminB.clockwork(connections, clock));
    }

    @Bean
    Ground ground(
            VitaminB vitaminB,
            Vault vault,
            TestClock clock,
            LettuceConnectionFactory connections,
            ObjectProvider<Courier> courier) {
        return new Ground(
                vitaminB,
                vault,
                clock,
                connections,
                past -> {
                    var bot =
                            VitaminB.assemble(
                                    connections,
                                    vault,
                                    past,
                                    NONE,
                                    Nudge.later(courier::getObject));
                    return new Rehearsal.Rehearsed(bot, bot.clockwork(connections, past));
                });
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    Courier courier(
            LettuceConnectionFactory connections,
            VitaminB vitaminB,
            Vault vault,
            PlaygroundPlatform platform,
            TestClock clock) {
        return new Courier(
                connections,
                vitaminB.ledger(),
                vault,
                VitaminB.renderings(vitaminB.matching()),
                List.of(platform),
                clock,
                Alarms.NONE);
    }
}
