package dev.vitaminb.app;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives a club's figures a port of their own, which is open to this machine only unless the
 * operator says otherwise. A playground needs none: the whole of it is.
 */
final class ManagementPort
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        var settings = AppSettings.in(environment);
        if (!settings.isPlayground()) {
            environment
                    .getPropertySources()
                    .addLast(
                            new MapPropertySource(
                                    "management port",
                                    Map.of(
                                            "management.server.port",
                                            settings.metrics().port(),
                                            "management.server.address",
                                            settings.metrics().address())));
        }
    }
}
