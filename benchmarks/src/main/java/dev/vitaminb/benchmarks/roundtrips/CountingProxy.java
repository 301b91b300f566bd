package dev.vitaminb.benchmarks.roundtrips;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Stands between a client and a Redis on this machine, and counts the round trips.
 *
 * <p>Answers are held back a little: what a client sends without waiting for them arrives before
 * they do, and so counts as the same round trip.
 */
final class CountingProxy implements AutoCloseable {
    private static final int CHUNK = 256 * 1024;
    private static final Duration HELD_BACK = Duration.ofMillis(5);

    private final ServerSocket server;
    private final String host;
    private final int port;
    private final Queue<Bursts> connections = new ConcurrentLinkedQueue<>();
    private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();

    /** A proxy on a free port in front of a server. */
    CountingProxy(String host, int port) {
        this.host = host;
        this.port = port;
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    String host() {
        return server.getInetAddress().getHostAddress();
    }

    int port() {
        return server.getLocalPort();
    }

    /** The round trips of all connections so far. */
    int roundTrips() {
        return connections.stream().mapToInt(Bursts::count).sum();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var client = server.accept();
                sockets.add(client);
                var redis = new Socket(host, port);
                sockets.add(redis);
                client.setTcpNoDelay(true);
                redis.setTcpNoDelay(true);
                var bursts = new Bursts();
                connections.add(bursts);
                Thread.ofVirtual().start(() -> pump(client, redis, bursts::asked));
                Thread.ofVirtual().start(() -> pump(redis, client, () -> answer(bursts)));
            } catch (IOException e) {
                // Closed, or there is no Redis: the client sees a closed connection.
            }
        }
    }

    private static void answer(Bursts bursts) {
        try {
            Thread.sleep(HELD_BACK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        bursts.answered();
    }

    private static void pump(Socket from, Socket to, Runnable passing) {
        var buffer = new byte[CHUNK];
        try (from;
                to) {
            var in = from.getInputStream();
            var out = to.getOutputStream();
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                passing.run();
                out.write(buffer, 0, n);
                out.flush();
            }
        } catch (IOException e) {
            // One end has hung up: so does the other.
        }
    }

    @Override
    public void close() {
        try (server) {
            for (var socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
