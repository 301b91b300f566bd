package dev.vitaminb.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitaminb.testkit.PlatformUnderTest;
import dev.vitaminb.testkit.discord.FakeChannel;
import dev.vitaminb.testkit.discord.FakeDiscord;
import dev.vitaminb.testkit.discord.FakeGuild;
import dev.vitaminb.testkit.discord.FakeMessage;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The bot on a Discord of a test's own, and a server that invited it. */
final class DiscordUnderTest implements PlatformUnderTest, AutoCloseable {
    final House house = new House();
    final FakeDiscord discord = FakeDiscord.started();
    final FakeGuild server;
    final Discord bot;
    private final Map<String, DiscordUser> people = new HashMap<>();
    private final String locale;

    private DiscordUnderTest(String locale, Optional<Shards> shards) {
        this.locale = locale;
        this.server = discord.guild("Test club", organiser().user());
        server.joinsAsOrganiser(organiser().user());
        this.bot = bot(discord, discord.token(), house, shards);
        house.sendsBy(bot.platform());
        bot.start();
    }

    /** A bot that nobody has set up yet. */
    static DiscordUnderTest invited(String locale) {
        return new DiscordUnderTest(locale, Optional.empty());
    }

    /** A group in English, set up by its organiser as people do it. */
    static DiscordUnderTest setUp() {
        var there = invited("en-US");
        there.isSetUp("REFERRAL", "ENGLISH", "Who is responsible?", "wish");
        return there;
    }

    /**
     * Its organiser sets the group up.
     *
     * @param responsible how the button is called
     */
    void isSetUp(String charter, String voice, String responsible, String command) {
        discord.awaitsCommand(server, "setup");
        var anna = organiser();
        anna.types("/setup");
        anna.fills(
                Map.of("name", "Test club", "charter", charter, "voice", voice, "zone", "Berlin"));
        anna.button(responsible).pressedBy(anna);
        anna.fills(
                Map.of("controller", "Test club", "contact", "anna@club.example", "minors", "NO"));
        discord.awaitsCommand(server, command);
    }

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

    FakeChannel home() {
        return server.general();
    }

    @Override
    public DiscordUser organiser() {
        return somebody("Anna");
    }

    @Override
    public DiscordUser member(String name) {
        var member = somebody(name);
        server.joins(member.user());
        return member;
    }

    private DiscordUser somebody(String name) {
        return people.computeIfAbsent(name, it -> new DiscordUser(this, discord.user(it, locale)));
    }

    @Override
    public String groupSees() {
        return discord.messages(home()).stream()
                .filter(message -> !message.isPinned())
                .map(FakeMessage::text)
                .collect(Collectors.joining("\n"));
    }

    @Override
    public String groupHasPinned() {
        return discord.messages(home()).stream()
                .filter(FakeMessage::isPinned)
                .map(FakeMessage::text)
                .collect(Collectors.joining("\n"));
    }

    @Override
    public int limit() {
        return House.LIMIT;
    }

    /** Ends everything; what Discord forbids fails the test. */
    @Override
    public void close() {
        house.stopsSending();
        bot.close();
        house.close();
        var pinged = discord.messages(home()).stream().flatMap(it -> it.pings().stream()).toList();
        discord.close();
        discord.assertNoBreach();
        assertThat(pinged).as("who was pinged by what the bot posted").isEmpty();
    }
}
