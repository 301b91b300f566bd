package dev.vitaminb.redis;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.random.RandomGenerator;

/** The door to one Redis: a port on loopback and a password. */
record Access(int port, String password) {
    static final String HOST = "127.0.0.1";

    // Below the range from which systems give ports to outgoing connections. Within it, a client
    // that knocks while Redis is away may take the port itself, even by being connected to itself.
    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 30_000;
    private static final int TRIES = 200;
    private static final int PASSWORD_BYTES = 32;

    static Access random() throws IOException {
        var random = new SecureRandom();
        var password = new byte[PASSWORD_BYTES];
        random.nextBytes(password);
        return new Access(
                freePort(random), Base64.getUrlEncoder().withoutPadding().encodeToString(password));
    }

    private static int freePort(RandomGenerator random) throws IOException {
        for (var tries = TRIES; ; tries--) {
            var port = random.nextInt(LOWEST, HIGHEST);
            try (var probe = new ServerSocket(port, 1, InetAddress.ofLiteral(HOST))) {
                return probe.getLocalPort();
            } catch (IOException taken) {
                if (tries == 0) {
                    throw taken;
                }
            }
        }
    }

    InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.ofLiteral(HOST), port);
    }

    URI uri() {
        return URI.create("redis://:%s@%s:%d".formatted(password, HOST, port));
    }

    @Override
    public String toString() {
        return HOST + ":" + port;
    }
}
