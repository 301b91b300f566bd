package dev.vitaminb.app;

import dev.vitaminb.core.command.Watch;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;

/** How commands went, as metrics. */
record CommandFigures(MeterRegistry registry) implements Watch {

    @Override
    public void ran(String path, Outcome outcome, Duration took) {
        Timer.builder("vitaminb.commands")
                .description("Commands by path and outcome")
                .tags("command", path, "outcome", word(outcome))
                .register(registry)
                .record(took);
    }

    @Override
    public void refused(String path, String key) {
        Counter.builder("vitaminb.refusals")
                .description("Commands that the bot refused to run, by the key of its answer")
                .tags("command", path, "reason", key)
                .register(registry)
                .increment();
    }

    @Override
    public void committed(Try outcome) {
        Counter.builder("vitaminb.commits")
                .description("Commits to a group's ledger; a conflict is tried again")
                .tags("outcome", word(outcome))
                .register(registry)
                .increment();
    }

    private static String word(Enum<?> outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }
}
