package dev.vitaminb.app;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The bot itself and its clock. */
@Configuration(proxyBeanMethods = false)
class CoreConfiguration {

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }
}
