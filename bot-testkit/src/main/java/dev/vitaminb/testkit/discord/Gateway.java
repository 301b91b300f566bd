package dev.vitaminb.testkit.discord;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import mockwebserver3.MockResponse;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The gateway: sessions that can be lost and resumed. */
final class Gateway {
    static final int DIRECT_MESSAGES = 1 << 12;
    private static final int GUILDS = 1;
    private static final int PRIVILEGED = 1 << 1 | 1 << 8 | 1 << 15;
    private static final int GONE = 1_011;
    private static final int HEARTBEAT_MILLIS = 5_000;

    private final World world;
    private final Map<String, Session> sessions = new HashMap<>();
    private final List<WebSocket> sockets = new ArrayList<>();
    private int allowed = ~PRIVILEGED;
    private boolean isDown;
    private int identifies;
    private int resumes;

    Gateway(World world) {
        this.world = world;
    }

    /** A client's place in the stream of events. */
    private static final class Session {
        private final String id;
        private final int shard;
        private final int shards;
        private final List<String> sent = new ArrayList<>();
        private @Nullable WebSocket socket;

        Session(String id, int shard, int shards, WebSocket socket) {
            this.id = id;
            this.shard = shard;
            this.shards = shards;
            this.socket = socket;
        }

        boolean has(long guild) {
            return guild == 0 ? shard == 0 : (guild >>> 22) % shards == shard;
        }

        void send(String type, JsonNode data) {
            var text = Json.object("op", 0, "t", type, "s", sent.size() + 1, "d", data).toString();
            sent.add(text);
            if (socket != null) {
                socket.send(text);
            }
        }
    }

    MockResponse connected() {
        return isDown
                ? new MockResponse.Builder().code(503).build()
                : new MockResponse.Builder().webSocketUpgrade(new Listener()).build();
    }

    private final class Listener extends WebSocketListener {
        @Override
        public void onOpen(WebSocket socket, Response response) {
            sockets.add(socket);
            socket.send(
                    Json.object("op", 10, "d", Json.object("heartbeat_interval", HEARTBEAT_MILLIS))
                            .toString());
        }

        @Override
        public void onMessage(WebSocket socket, String text) {
            world.locked(() -> {
                received(socket, Json.read(text));
                return true;
            });
        }

        @Override
        public void onClosing(WebSocket socket, int code, String reason) {
            world.locked(() -> {
                sessions.values().stream()
                        .filter(session -> socket.equals(session.socket))
                        .forEach(session -> session.socket = null);
                return sockets.remove(socket);
            });
            socket.close(code, reason);
        }

        @Override
        public void onFailure(WebSocket socket, Throwable failure, @Nullable Response response) {
            world.locked(() -> sockets.remove(socket));
        }
    }

    private void received(WebSocket socket, JsonNode frame) {
        switch (frame.path("op").asInt(-1)) {
            case 1 -> socket.send(Json.object("op", 11).toString());
            case 2 -> identify(socket, frame.path("d"));
            case 6 -> resume(socket, frame.path("d"));
            case 3, 4, 8 -> {}
            default -> world.breaches.add("A frame of an unknown kind: " + frame.path("op"));
        }
    }

    private void identify(WebSocket socket, JsonNode data) {
        identifies++;
        if (!Json.text(data, "token").equals(world.token)) {
            socket.close(4004, "Authentication failed.");
            return;
        }
        int intents = data.path("intents").asInt(0);
        if ((intents & ~allowed) != 0) {
            socket.close(4014, "Disallowed intent(s).");
            return;
        }
        world.breaches.unless(
                (intents & (GUILDS | DIRECT_MESSAGES)) == (GUILDS | DIRECT_MESSAGES),
                "The bot does not want to hear of servers and private messages");
        var shard = data.path("shard");
        var session =
                new Session(
                        "session" + identifies,
                        shard.path(0).asInt(0),
                        shard.path(1).asInt(1),
                        socket);
        sessions.put(session.id, session);
        var guilds = world.guilds.stream().filter(it -> it.hasBot && session.has(it.id)).toList();
        session.send(
                "READY",
                Json.object(
                        "v", 10,
                        "user_settings", Json.object(),
                        "user", World.bot(),
                        "session_type", "normal",
                        "session_id", session.id,
                        "resume_gateway_url", world.gatewayUrl(),
                        "private_channels", List.of(),
                        "guilds",
                                guilds.stream()
                                        .map(it ->
                                                Json.object(
                                                        "id",
                                                        Long.toString(it.id),
                                                        "unavailable",
                                                        true))
                                        .toList(),
                        "application", Json.object("id", Long.toString(World.BOT), "flags", 0),
                        "shard", List.of(session.shard, session.shards)));
        guilds.forEach(guild -> session.send("GUILD_CREATE", guild.created()));
    }

    private void resume(WebSocket socket, JsonNode data) {
        resumes++;
        var session = Optional.ofNullable(sessions.get(Json.text(data, "session_id")));
        if (session.isEmpty()) {
            socket.send(Json.object("op", 9, "d", false).toString());
            return;
        }
        session.get().socket = socket;
        var missed = session.get().sent;
        List.copyOf(
                        missed.subList(
                                Math.min(missed.size(), data.path("seq").asInt(0)), missed.size()))
                .forEach(socket::send);
        session.get().send("RESUMED", Json.object());
    }

    /** Sends an event to whoever serves a server; 0 for private chats. */
    void dispatch(String type, long guild, ObjectNode data) {
        sessions.values().stream()
                .filter(session -> session.has(guild))
                .forEach(session -> session.send(type, data));
    }

    boolean isServed(long guild) {
        return sessions.values().stream().anyMatch(it -> it.socket != null && it.has(guild));
    }

    int identifies() {
        return identifies;
    }

    int resumes() {
        return resumes;
    }

    /** From now on nobody is told of this. */
    void deny(int intent) {
        allowed &= ~intent;
    }

    void down(boolean down) {
        isDown = down;
    }

    void forgetSessions() {
        sessions.clear();
    }

    void toEach(Supplier<ObjectNode> frame) {
        List.copyOf(sockets).forEach(socket -> socket.send(frame.get().toString()));
    }

    void close(int code) {
        List.copyOf(sockets).forEach(socket -> socket.close(code, "as a test wants it"));
    }

    /** The connections end; what happens meanwhile is told when a session is resumed. */
    void drop() {
        List.copyOf(sockets).forEach(socket -> socket.close(GONE, "as a test wants it"));
        sessions.values().forEach(session -> session.socket = null);
        sockets.clear();
    }
}
