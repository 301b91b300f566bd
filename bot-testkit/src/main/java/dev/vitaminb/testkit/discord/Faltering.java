package dev.vitaminb.testkit.discord;

import java.time.Duration;

/** What goes wrong with Discord. */
interface Faltering {
    World world();

    /** Requests fail with a status; 0 drops the connection, 429 asks to wait. */
    default void fails(String method, String path, int times, int status, Duration wait) {
        world().faults.add(method, path, times, status, Fault.Comes.INSTEAD, wait);
    }

    /** Requests are done, and their answers are lost: they seem to have failed. */
    default void losesAnswers(String method, String path, int times) {
        world().faults.add(method, path, times, 500, Fault.Comes.AFTERWARDS, Duration.ZERO);
    }

    /** Answers take so long. */
    default void isSlow(String method, String path, int times, Duration wait) {
        fails(method, path, times, 200, wait);
    }

    /** No request fails any more. */
    default void isWell() {
        world().faults.clear();
    }

    /** From now on Discord knows another token only. */
    default void changesToken() {
        world().token = "another.fake.token";
    }

    /** From now on Discord grants no bot to hear of private messages. */
    default void deniesPrivateMessages() {
        world().change(() -> world().gateway.deny(Gateway.DIRECT_MESSAGES));
    }

    default void gatewayIsDown(boolean down) {
        world().change(() -> {
            world().gateway.down(down);
            if (down) {
                world().gateway.drop();
            }
        });
    }

    default void dropsConnections() {
        world().change(world().gateway::drop);
    }

    default void closesGateway(int code) {
        world().change(() -> world().gateway.close(code));
    }

    /** Asks the client to connect anew and resume (op 7). */
    default void asksToReconnect() {
        world().change(() -> world().gateway.toEach(() -> Json.object("op", 7, "d", null)));
    }

    /** Tells the client that its session is over (op 9). */
    default void endsSessions() {
        world().change(() -> {
            world().gateway.forgetSessions();
            world().gateway.toEach(() -> Json.object("op", 9, "d", false));
        });
    }
}
