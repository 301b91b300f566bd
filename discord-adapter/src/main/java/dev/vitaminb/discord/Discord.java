package dev.vitaminb.discord;

import dev.vitaminb.core.VitaminB;
import dev.vitaminb.core.courier.Platform;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** The bot on Discord: what people do there comes to it, and what it says goes there. */
public final class Discord implements AutoCloseable {
    private static final Duration TO_FINISH = Duration.ofSeconds(7);
    private static final Duration TO_LEAVE = Duration.ofSeconds(2);

    private final Work work = new Work();
    private final Connection connection;
    private final Platform platform;

    /**
     * @param clock of the application
     */
    public Discord(
            DiscordSettings settings,
            VitaminB parts,
            InstantSource clock,
            RegisteredMenus registered) {
        var bot = parts.bot();
        var directory = parts.directory();
        var downloads = parts.downloads();
        var channels = parts.lostChannels(clock);
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
        parts.invitations().lead(Names.PLATFORM, new ServerDoor(connection));
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
