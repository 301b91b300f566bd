package dev.vitaminb.discord;

import dev.vitaminb.core.command.Bot;
import dev.vitaminb.core.courier.Platform;
import dev.vitaminb.core.export.Downloads;
import dev.vitaminb.core.group.Directory;
import dev.vitaminb.core.setup.LostChannels;
import java.time.Duration;
import java.util.List;

/** The bot on Discord: what people do there comes to it, and what it says goes there. */
public final class Discord implements AutoCloseable {
    private static final Duration TO_FINISH = Duration.ofSeconds(7);
    private static final Duration TO_LEAVE = Duration.ofSeconds(2);

    private final Work work = new Work();
    private final Connection connection;
    private final Platform platform;

    public Discord(
            DiscordSettings settings,
            Bot bot,
            Directory directory,
            Downloads downloads,
            LostChannels channels,
            RegisteredMenus registered) {
        var forms = new OpenForms();
        var contacts = new Contacts(directory);
        var menus = new Menus(bot, directory, registered, work);
        var answering = new Answering(bot, downloads, forms, contacts, work, menus::checkGroup);
        this.connection =
                new Connection(
                        settings,
                        List.of(
                                new Interactions(bot, forms, work, answering),
                                new ContextMenus(bot, answering),
                                new PrivateChats(bot, downloads, forms, work),
                                new Servers(menus, channels, work)));
        bot.asks(Names.PLATFORM, new ServerMembers(connection));
        this.platform = new DiscordPlatform(settings.shards(), connection, contacts);
    }

    /** How the courier sends there; before there is a connection, everything waits. */
    public Platform platform() {
        return platform;
    }

    /** Begins to connect, and returns at once; while Discord is away it goes on trying. */
    public void start() {
        connection.open();
    }

    /** Finishes what is under way and leaves, within 10 seconds. */
    @Override
    public void close() {
        connection.listensNoMore();
        work.finish(TO_FINISH);
        connection.close(TO_LEAVE);
    }
}
