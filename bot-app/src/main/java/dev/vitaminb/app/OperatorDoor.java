package dev.vitaminb.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.vitaminb.core.ledger.StoreUnavailable;
import dev.vitaminb.core.ledger.Traces;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the operator's orders while the bot runs: {@code POST /operator/<task>} with plain text, on
 * a port of its own that only this machine reaches, from whoever can read the token in the data
 * folder.
 */
final class OperatorDoor {
    static final String PATH = "/operator/";

    /** The longest order, in bytes. */
    static final int LONGEST = 20_000_000;

    private static final Logger log = LoggerFactory.getLogger(OperatorDoor.class);
    private static final String LOOPBACK = "127.0.0.1";

    private final Path folder;
    private final Map<String, OperatorTask> tasks;
    private @Nullable Open open;

    OperatorDoor(Path folder, List<OperatorTask> tasks) {
        this.folder = folder;
        this.tasks =
                tasks.stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        OperatorTask::name, Function.identity()));
    }

    private record Open(HttpServer server, ExecutorService threads, OperatorKey key) {}

    private record Answer(int status, String text) {}

    Serving whileServing() {
        return new Serving(this::open, this::close);
    }

    // Without it the bot serves its members as well, so a folder that cannot be written is no end.
    private void open() {
        try {
            var loopback = new InetSocketAddress(InetAddress.ofLiteral(LOOPBACK), 0);
            var server = HttpServer.create(loopback, 0);
            var threads = Executors.newVirtualThreadPerTaskExecutor();
            var key = OperatorKey.forPort(server.getAddress().getPort());
            server.setExecutor(threads);
            server.createContext(PATH, exchange -> answer(exchange, key));
            server.start();
            open = new Open(server, threads, key);
            key.writeTo(folder);
        } catch (IOException failure) {
            log.warn(
                    "The operator's commands do not work now: the folder {} cannot be written ({})",
                    folder,
                    failure.getClass().getSimpleName());
        }
    }

    private void close() {
        var closing = open;
        if (closing == null) {
            return;
        }
        open = null;
        closing.server().stop(0);
        closing.threads().close();
        try {
            closing.key().deleteFrom(folder);
        } catch (IOException | Refusal kept) {
            log.debug("The token in {} stays; it opens nothing any more", folder, kept);
        }
    }

    private void answer(HttpExchange exchange, OperatorKey key) throws IOException {
        try (exchange) {
            var answer = answerTo(exchange, key);
            var text = answer.text().getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/plain;charset=UTF-8");
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.sendResponseHeaders(answer.status(), text.length == 0 ? -1 : text.length);
            exchange.getResponseBody().write(text);
        }
    }

    private Answer answerTo(HttpExchange exchange, OperatorKey key) throws IOException {
        if (!isOperator(exchange, key)) {
            return new Answer(403, "This token does not open the operator’s door.");
        }
        var task = tasks.get(exchange.getRequestURI().getPath().substring(PATH.length()));
        if (task == null) {
            return new Answer(
                    404, "This bot knows no such command: use the same version for both.");
        }
        if (!exchange.getRequestMethod().equals("POST")) {
            return new Answer(405, "Orders are posted.");
        }
        var order = exchange.getRequestBody().readNBytes(LONGEST + 1);
        return order.length > LONGEST
                ? new Answer(413, "That is too long. Nothing was done.")
                : done(task, new String(order, UTF_8));
    }

    // In constant time: how much of a token is right must not show.
    private static boolean isOperator(HttpExchange exchange, OperatorKey key) {
        var given = exchange.getRequestHeaders().getOrDefault("Authorization", List.of(""));
        return MessageDigest.isEqual(
                String.join(" ", given).getBytes(UTF_8), ("Bearer " + key.token()).getBytes(UTF_8));
    }

    private static Answer done(OperatorTask task, String order) {
        try {
            return new Answer(200, task.run(order));
        } catch (Refusal refusal) {
            return new Answer(422, refusal.sentence());
        } catch (StoreUnavailable away) {
            return new Answer(
                    503,
                    away.ambiguous()
                            ? "The store did not answer, so it is not known what was done: look, then try again."
                            : "The store is away just now. Nothing was done: try again in a minute.");
        } catch (RuntimeException fault) {
            // Orders may hold members' words and stay out of the log; so does a message that may
            // quote
            // them.
            log.error("The operator's command {} failed", task.name(), Traces.withoutWords(fault));
            return new Answer(500, "Something went wrong; the bot’s log tells more.");
        }
    }
}
