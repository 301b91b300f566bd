package dev.vitaminb.app;

import dev.vitaminb.core.VitaminB;
import dev.vitaminb.core.courier.Platform;
import dev.vitaminb.discord.Discord;
import dev.vitaminb.discord.RegisteredMenus;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.connection.RedisConnectionFactory;

/** The bot on Discord, when it has a token for it. */
@Configuration(proxyBeanMethods = false)
@Conditional(DiscordOn.class)
class DiscordWiring {

    // Closed by discordConnection, while the bot can still answer.
    @Bean(destroyMethod = "")
    Discord discord(
            AppSettings settings,
            VitaminB vitaminB,
            InstantSource clock,
            RedisConnectionFactory commandConnections) {
        return new Discord(
                settings.discord().settings(),
                vitaminB,
                clock,
                new RegisteredMenus(commandConnections));
    }

    @Bean
    Platform discordPlatform(Discord discord) {
        return discord.platform();
    }

    @Bean
    Serving discordConnection(Discord discord) {
        return new Serving(discord::start, discord::close);
    }
}
