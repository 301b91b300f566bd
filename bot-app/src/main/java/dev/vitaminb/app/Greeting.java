package dev.vitaminb.app;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** What the person who starts the program reads first and last. */
final class Greeting implements Banner {

    @Override
    public void printBanner(
            Environment environment, @Nullable Class<?> source, PrintStream console) {
        console.printf("Vitamin B %s: good connections for your group%n", version());
        console.printf(
                "Starting; in the browser: http://localhost:%s%n",
                environment.getProperty("server.port", "8080"));
    }

    // The file is written by the build; an editor may start us without one.
    private static String version() {
        var built = new ClassPathResource("META-INF/build-info.properties");
        try {
            return built.exists()
                    ? PropertiesLoaderUtils.loadProperties(built).getProperty("build.version", "")
                    : "(unbuilt)";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The last line of a start. */
    record Ready(AppSettings settings, Store store, Environment environment)
            implements ApplicationListener<AvailabilityChangeEvent<ReadinessState>> {

        @Override
        public void onApplicationEvent(AvailabilityChangeEvent<ReadinessState> event) {
            if (event.getState() == ReadinessState.ACCEPTING_TRAFFIC) {
                System.out.printf(
                        "Vitamin B is ready: http://localhost:%s (%s; data in %s; Ctrl-C stops it)%n",
                        environment.getProperty("local.server.port"), audience(), store.place());
            }
        }

        private String audience() {
            if (settings.isPlayground()) {
                return "a playground, for this machine only";
            }
            return settings.hasPlatform()
                    ? "serving its groups"
                    : "nobody can talk to it yet: set DISCORD_TOKEN or TELEGRAM_TOKEN";
        }
    }
}
