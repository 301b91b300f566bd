package dev.vitaminb.app;

import java.net.InetAddress;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.data.redis.connection.RedisConnectionFactory;

/** The web server and what it tells of the app's health. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {
    private static final String LOOPBACK = "127.0.0.1";

    /** A playground has no accounts, so nobody else may reach it, whatever else is configured. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableWebServerFactory> playgroundOnLoopback(
            AppSettings settings) {
        return server -> {
            if (settings.isPlayground()) {
                server.setAddress(InetAddress.ofLiteral(LOOPBACK));
            }
        };
    }

    @Bean
    RedisHealth redisHealthIndicator(RedisConnectionFactory commandConnections) {
        return new RedisHealth(commandConnections);
    }

    @Bean
    Greeting.Ready ready(AppSettings settings, Store store, Environment environment) {
        return new Greeting.Ready(settings, store, environment);
    }
}
