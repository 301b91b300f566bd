package dev.vitaminb.discord;

import dev.vitaminb.testkit.TestRedis;
import dev.vitaminb.testkit.discord.FakeDiscord;
import java.net.URI;
import java.util.Optional;

/** The bot, connected to a Discord for tests, over a Redis for tests. */
final class Installation implements AutoCloseable {
    final House house = new House();
    final FakeDiscord discord = FakeDiscord.started();
    final Discord bot = bot(discord, discord.token(), house, Optional.empty());

    Installation() {
        house.sendsBy(bot.platform());
        bot.start();
    }

    /** The one for all tests that neither stop it nor turn its clock by hours. */
    static Installation shared() {
        return Shared.ONE;
    }

    private static final class Shared {
        private static final Installation ONE = new Installation();

        static {
            TestRedis.beforeItStops(ONE::close);
        }
    }

    /** Another bot on a Discord, not connected yet. */
    static Discord bot(FakeDiscord discord, String token, House house, Optional<Shards> shards) {
        return new Discord(
                new DiscordSettings(
                        token,
                        Optional.of(URI.create(discord.restUrl())),
                        Optional.of(URI.create(discord.gatewayUrl())),
                        shards),
                house.parts,
                house.clock,
                new RegisteredMenus(house.connections));
    }

    @Override
    public void close() {
        house.stopsSending();
        bot.close();
        house.close();
        discord.close();
    }
}
