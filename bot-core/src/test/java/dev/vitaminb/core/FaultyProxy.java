package dev.vitaminb.core;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands between the bot and Redis, and fails when a test says so. */
public final class FaultyProxy implements Closeable {
    private final ServerSocket server;
    private final String host;
    private final int port;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final AtomicInteger untilLost = new AtomicInteger(-1);
    private volatile boolean away;
    private volatile boolean awayAfterLoss;

    public FaultyProxy(String host, int port) {
        this.host = host;
        this.port = port;
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return server.getLocalPort();
    }

    /** Redis is gone: connections are cut and new ones refused. */
    public void goAway() {
        away = true;
        cut();
    }

    public void comeBack() {
        away = false;
        awayAfterLoss = false;
    }

    /**
     * The n-th command from now is carried out, but its answer is lost and the connection with it.
     */
    public void loseAnswer(int n) {
        untilLost.set(n);
    }

    /** The same, and Redis stays away afterwards. */
    public void loseAnswerAndGo(int n) {
        awayAfterLoss = true;
        untilLost.set(n);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var client = server.accept();
                if (away) {
                    client.close();
                } else {
                    var redis = new Socket(host, port);
                    sockets.add(client);
                    sockets.add(redis);
                    var loses = new AtomicInteger();
                    Thread.ofVirtual().start(() -> forward(client, redis, loses));
                    Thread.ofVirtual().start(() -> back(redis, client, loses));
                }
            } catch (IOException e) {
                // Closed, or Redis itself is away: the client sees a closed connection.
            }
        }
    }

    private void forward(Socket client, Socket redis, AtomicInteger loses) {
        pump(
                client,
                redis,
                () -> {
                    if (untilLost.get() > 0 && untilLost.decrementAndGet() == 0) {
                        loses.set(1);
                    }
                    return true;
                });
    }

    private void back(Socket redis, Socket client, AtomicInteger loses) {
        pump(
                redis,
                client,
                () -> {
                    if (loses.get() == 1) {
                        away = awayAfterLoss;
                        cut();
                        return false;
                    }
                    return true;
                });
    }

    private interface Gate {
        boolean passes();
    }

    private static void pump(Socket from, Socket to, Gate gate) {
        var buffer = new byte[64 * 1024];
        try (from;
                to) {
            var in = from.getInputStream();
            var out = to.getOutputStream();
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                if (!gate.passes()) {
                    return;
                }
                out.write(buffer, 0, n);
                out.flush();
            }
        } catch (IOException e) {
            // Cut: both ends are closed by now.
        }
    }

    private void cut() {
        for (var socket : sockets) {
            try {
                socket.close();
            } catch (IOException e) {
                // It is closed then.
            }
        }
        sockets.clear();
    }

    @Override
    public void close() throws IOException {
        server.close();
        cut();
    }
}
