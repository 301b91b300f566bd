package dev.vitaminb.app;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A way to a Redis that can be shut: then it is as if the Redis had died. */
final class Gate implements AutoCloseable {
    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

    private final int behind;
    private final int port;
    private final Set<Socket> passing = ConcurrentHashMap.newKeySet();
    private ServerSocket entrance;

    Gate(int behind) throws IOException {
        this.behind = behind;
        this.entrance = new ServerSocket(0, 50, LOOPBACK);
        this.port = entrance.getLocalPort();
        Thread.startVirtualThread(() -> admit(entrance));
    }

    int port() {
        return port;
    }

    void open() throws IOException {
        entrance = new ServerSocket();
        entrance.setReuseAddress(true);
        entrance.bind(new InetSocketAddress(LOOPBACK, port));
        Thread.startVirtualThread(() -> admit(entrance));
    }

    void shut() {
        closeQuietly(entrance);
        passing.forEach(Gate::closeQuietly);
    }

    @Override
    public void close() {
        shut();
    }

    private void admit(ServerSocket door) {
        try {
            while (true) {
                var visitor = door.accept();
                var host = new Socket(LOOPBACK, behind);
                passing.add(visitor);
                passing.add(host);
                Thread.startVirtualThread(() -> pass(visitor, host));
                Thread.startVirtualThread(() -> pass(host, visitor));
            }
        } catch (IOException shut) {
            closeQuietly(door);
        }
    }

    private static void pass(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException shut) {
            closeQuietly(from);
        } finally {
            closeQuietly(to);
        }
    }

    private static void closeQuietly(Closeable open) {
        try {
            open.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
