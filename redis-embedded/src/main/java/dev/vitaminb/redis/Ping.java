package dev.vitaminb.redis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The question whether a Redis is ready, in Redis's own protocol. */
final class Ping {
    private static final int MILLIS = 1_000;

    private Ping() {}

    enum Answer {
        READY,
        /** It reads its data and is alive. */
        LOADING,
        NONE
    }

    static Answer to(Access access) {
        try (var socket = new Socket()) {
            socket.connect(access.address(), MILLIS);
            socket.setSoTimeout(MILLIS);
            var question =
                    "*2\r\n$4\r\nAUTH\r\n$%d\r\n%s\r\n*1\r\n$4\r\nPING\r\n"
                            .formatted(access.password().length(), access.password());
            socket.getOutputStream().write(question.getBytes(StandardCharsets.US_ASCII));
            var answers =
                    new BufferedReader(
                            new InputStreamReader(
                                    socket.getInputStream(), StandardCharsets.US_ASCII));
            return "+OK".equals(answers.readLine()) ? understand(answers.readLine()) : Answer.NONE;
        } catch (IOException notYet) {
            return Answer.NONE;
        }
    }

    private static Answer understand(@Nullable String line) {
        if ("+PONG".equals(line)) {
            return Answer.READY;
        }
        return line != null && line.startsWith("-LOADING") ? Answer.LOADING : Answer.NONE;
    }
}
