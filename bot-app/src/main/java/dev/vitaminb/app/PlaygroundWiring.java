package dev.vitaminb.app;

import dev.vitaminb.core.VitaminB;
import dev.vitaminb.core.clock.Clockwork;
import dev.vitaminb.core.courier.Courier;
import dev.vitaminb.core.ledger.Nudge;
import dev.vitaminb.core.vault.Vault;
import dev.vitaminb.web.Ground;
import dev.vitaminb.web.PlaygroundConfiguration;
import dev.vitaminb.web.cast.Casts;
import dev.vitaminb.web.cast.FastForward;
import dev.vitaminb.web.cast.RedisAhead;
import dev.vitaminb.web.cast.Rehearsal;
import dev.vitaminb.web.page.Onlookers;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.util.function.SingletonSupplier;

/** The playground, when this instance is one. */
@Configuration(proxyBeanMethods = false)
@Conditional(PlaygroundOn.class)
@Import(PlaygroundConfiguration.class)
class PlaygroundWiring {
    private static final long REHEARSAL_CACHE = 4_000_000;

    @Bean
    Ground ground(
            VitaminB vitaminB,
            Vault vault,
            InstantSource clock,
            RedisConnectionFactory courierConnections,
            Rehearsal rehearsal) {
        return new Ground(vitaminB, vault, clock, courierConnections, rehearsal);
    }

    @Bean
    RedisAhead ahead(RedisConnectionFactory commandConnections) {
        return new RedisAhead(commandConnections);
    }

    @Bean
    FastForward fastForward(
            Casts casts,
            RedisConnectionFactory commandConnections,
            InstantSource clock,
            RedisAhead ahead,
            Clockwork clockwork) {
        return new FastForward(casts, commandConnections, clock, ahead::forward, clockwork);
    }

    @Bean
    Rehearsal rehearsal(
            RedisConnectionFactory commandConnections,
            RedisConnectionFactory courierConnections,
            Vault vault,
            VitaminB vitaminB,
            ObjectProvider<Courier> couriers) {
        var nudge = Nudge.later(SingletonSupplier.of(couriers::getObject));
        var limits = new VitaminB.Limits(Integer.MAX_VALUE, Integer.MAX_VALUE, REHEARSAL_CACHE);
        return clock -> {
            // The group's history begins anew, so that the same version is another state.
            vitaminB.forget();
            var bot = VitaminB.assemble(commandConnections, vault, clock, limits, nudge);
            return new Rehearsal.Rehearsed(bot, bot.clockwork(courierConnections, clock));
        };
    }

    // Open pages hold a request each, for which the web server would wait.
    @Bean
    ApplicationListener<ContextClosedEvent> leavingPages(Onlookers onlookers) {
        return closed -> onlookers.close();
    }
}
