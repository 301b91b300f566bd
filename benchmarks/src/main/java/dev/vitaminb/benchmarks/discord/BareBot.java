package dev.vitaminb.benchmarks.discord;

import dev.vitaminb.testkit.discord.FakeDiscord;
import java.util.Optional;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.guild.GuildReadyEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;

/** The least that a bot on JDA can do: it answers "ok". */
final class BareBot implements AutoCloseable {
    private Optional<ShardManager> shards = Optional.empty();

    void start(FakeDiscord discord) {
        shards = Optional.of(shards(discord));
    }

    private static ShardManager shards(FakeDiscord discord) {
        return DefaultShardManagerBuilder.createLight(
                        discord.token(), GatewayIntent.DIRECT_MESSAGES)
                .setEnableShutdownHook(false)
                .setRestConfig(new RestConfig().setBaseUrl(discord.restUrl()))
                .setSessionController(
                        new ConcurrentSessionController() {
                            @Override
                            public String getGateway() {
                                return discord.gatewayUrl();
                            }
                        })
                .addEventListeners(new Listener())
                .build();
    }

    private static final class Listener extends ListenerAdapter {
        @Override
        public void onGuildReady(GuildReadyEvent event) {
            event.getGuild()
                    .updateCommands()
                    .addCommands(Commands.slash("me", "ok"))
                    .queue(null, Throwable::printStackTrace);
        }

        @Override
        public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
            event.reply("ok").setEphemeral(true).queue(null, Throwable::printStackTrace);
        }
    }

    @Override
    public void close() {
        shards.ifPresent(all -> {
            all.getShards().forEach(JDA::shutdownNow);
            // Its own thread would keep the program from ending.
            all.shutdown();
        });
    }
}
