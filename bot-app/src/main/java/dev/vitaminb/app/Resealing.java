package dev.vitaminb.app;

import dev.vitaminb.core.clock.RedisLeases;
import dev.vitaminb.core.ledger.RedisResealing;
import dev.vitaminb.core.ledger.StoreUnavailable;
import dev.vitaminb.core.vault.Vault;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.redis.connection.RedisConnectionFactory;

/**
 * While a former secret is given, has all that it sealed sealed anew, and says when it can go. It
 * goes on looking: another instance may not know the new secret yet.
 */
final class Resealing {
    private static final Logger log = LoggerFactory.getLogger(Resealing.class);
    private static final String JOB = "resealing";
    private static final Duration LOOKING_EVERY = Duration.ofMinutes(10);

    private final RedisResealing resealing;
    private final RedisLeases leases;
    private volatile boolean stopped;
    private boolean said;

    Resealing(RedisConnectionFactory connections, Vault vault) {
        this.resealing = new RedisResealing(connections, vault);
        this.leases = new RedisLeases(connections);
    }

    Serving whileServing() {
        var rounds = NowAndThen.doing(JOB, LOOKING_EVERY, this::look);
        return new Serving(
                rounds::start,
                () -> {
                    stopped = true;
                    rounds.stop();
                });
    }

    void look() {
        try {
            if (mayGoOn()) {
                seal();
                leases.release(JOB);
            }
        } catch (StoreUnavailable away) {
            // What is done is done; the next look goes on.
            log.debug("Sealing anew was broken off", away);
        }
    }

    private boolean mayGoOn() {
        return !stopped && leases.holds(JOB);
    }

    private void seal() {
        var pass = resealing.groups(this::mayGoOn);
        if (pass.sealed() > 0) {
            log.info("{} records are sealed anew under VITAMINB_SECRET", pass.sealed());
            said = false;
        }
        if (pass.left() > 0) {
            log.warn("{} records could not be sealed anew: keep VITAMINB_SECRET_OLD", pass.left());
        }
        if (pass.isDone() && !said) {
            StoreMarks.sealAnew(resealing);
            log.info(
                    "Nothing needs VITAMINB_SECRET_OLD any more but older backups and codes of admit: it can be removed");
            said = true;
        }
    }
}
