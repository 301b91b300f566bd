package dev.vitaminb.testkit.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.util.List;
import mockwebserver3.MockWebServer;

/**
 * Discord on loopback, with one bot: REST and gateway as clients know them.
 *
 * <p>What a client does that Discord forbids is recorded as a breach.
 */
public final class FakeDiscord implements Acting, Looking, Moderating, Faltering, AutoCloseable {
    private final MockWebServer server = new MockWebServer();
    private final World world = new World(() -> "127.0.0.1:" + server.getPort());

    private FakeDiscord() {
        server.setDispatcher(new Rest(world));
    }

    /** A Discord of its own, on a free port. */
    public static FakeDiscord started() {
        var discord = new FakeDiscord();
        try {
            discord.server.start(InetAddress.getLoopbackAddress(), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return discord;
    }

    @Override
    public void close() {
        dropsConnections();
        server.close();
    }

    @Override
    public World world() {
        return world;
    }

    public String restUrl() {
        return "http://127.0.0.1:%d/api/v10/".formatted(server.getPort());
    }

    public String gatewayUrl() {
        return world.gatewayUrl();
    }

    public String token() {
        return world.token;
    }

    /** Everything that was done wrong. */
    public List<String> breaches() {
        return world.breaches.all();
    }

    public void assertNoBreach() {
        assertThat(breaches()).as("what Discord forbids").isEmpty();
        assertThat(happenings().stream().filter(Happening::isDangling))
                .as("answers that were announced and never came")
                .isEmpty();
    }
}
