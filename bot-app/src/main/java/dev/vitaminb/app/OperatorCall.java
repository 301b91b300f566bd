package dev.vitaminb.app;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;

/** How the command line reaches the bot that runs on a data folder. */
final class OperatorCall {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int DONE = 200;

    private final Path folder;
    private final OperatorKey key;

    private OperatorCall(Path folder, OperatorKey key) {
        this.folder = folder;
        this.key = key;
    }

    /**
     * To the bot that runs on a folder.
     *
     * @throws Refusal if none does
     */
    static OperatorCall to(Path folder) {
        return new OperatorCall(
                folder, OperatorKey.in(folder).orElseThrow(() -> notRunning(folder)));
    }

    /**
     * Has the bot do something.
     *
     * @return what it tells
     * @throws Refusal if it does not
     */
    String order(String task, String text) {
        var request =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://127.0.0.1:"
                                                + key.port()
                                                + OperatorDoor.PATH
                                                + task))
                        .header("Authorization", "Bearer " + key.token())
                        .timeout(PATIENCE)
                        .POST(HttpRequest.BodyPublishers.ofString(text))
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != DONE) {
                throw new Refusal(answer.body());
            }
            return answer.body();
        } catch (IOException gone) {
            throw notRunning(folder);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Refusal("It was interrupted.");
        }
    }

    private static Refusal notRunning(Path folder) {
        return new Refusal(
                "No bot runs on the data in %s: start it first, or set VITAMINB_DATA and VITAMINB_PLAYGROUND as it has them."
                        .formatted(folder));
    }
}
