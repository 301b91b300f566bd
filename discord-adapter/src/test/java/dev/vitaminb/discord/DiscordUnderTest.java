package dev.vitaminb.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vitaminb.testkit.PlatformUnderTest;
import dev.vitaminb.testkit.discord.FakeChannel;
import dev.vitaminb.testkit.discord.FakeDiscord;
import dev.vitaminb.testkit.discord.FakeGuild;
import dev.vitaminb.testkit.discord.FakeMessage;
import dev.vitaminb.testkit.discord.FakeUser;
import dev.vitaminb.testkit.discord.Happening;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A server that has invited the bot, and its people: what a test sees of Discord.
 *
 * <p>Most tests share one installation of the bot, each with a server and people of its own.
 */
final class DiscordUnderTest implements PlatformUnderTest, AutoCloseable {
    final House house;
    final FakeDiscord discord;
    final Discord bot;
    final FakeGuild server;
    private final Runnable leave;
    private final Map<String, DiscordUser> people = new HashMap<>();
    private final Set<String> mayBeAsked = new HashSet<>();
    private final String locale;
    private final int servers;
    private final int breaches;
    private final int mentions;
    private final int happenings;

    private DiscordUnderTest(Installation installation, String locale, Runnable leave) {
        this.house = installation.house;
        this.discord = installation.discord;
        this.bot = installation.bot;
        this.leave = leave;
        this.locale = locale;
        this.servers = discord.guilds().size();
        this.breaches = discord.breaches().size();
        this.mentions = discord.mentions().size();
        this.happenings = discord.happenings().size();
        // The courier's limits count by this clock.
        house.clock.advance(Duration.ofMinutes(1));
        this.server = discord.guild("Test club", organiser().user());
        server.joinsAsOrganiser(organiser().user());
    }

    /** A bot that nobody has set up yet, with nothing else on its Discord. */
    static DiscordUnderTest invitedAlone(String locale) {
        var installation = new Installation();
        return new DiscordUnderTest(installation, locale, installation::close);
    }

    /** A group in English, set up by its organiser as people do it. */
    static DiscordUnderTest setUp() {
        return inEnglish(new DiscordUnderTest(Installation.shared(), "en-US", () -> {}));
    }

    /** The same with nothing else on its Discord: to stop the bot, or to turn its clock. */
    static DiscordUnderTest setUpAlone() {
        return inEnglish(invitedAlone("en-US"));
    }

    private static DiscordUnderTest inEnglish(DiscordUnderTest there) {
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

    /** Somebody is really asked by a message that mentions them. */
    void isAsked(FakeUser who) {
        mayBeAsked.add("<@%d>".formatted(who.id()));
        mayBeAsked.add("pings " + who.id());
    }

    /** Ends it; what Discord forbids fails the test, and whoever was mentioned without need. */
    @Override
    public void close() {
        var answered = discord.happenings().stream().skip(happenings).toList();
        await("every interaction is answered")
                .until(() -> answered.stream().allMatch(Happening::isComplete));
        await("nothing is being sent").until(house::isIdle);
        discord.isWell();
        discord.guilds().stream().skip(servers).forEach(discord::removesBot);
        leave.run();
        assertThat(discord.breaches().stream().skip(breaches)).as("what Discord forbids").isEmpty();
        assertThat(discord.mentions().stream().skip(mentions))
                .as("who was mentioned")
                .isSubsetOf(mayBeAsked);
    }
}
