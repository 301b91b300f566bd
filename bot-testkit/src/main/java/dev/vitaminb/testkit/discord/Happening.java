package dev.vitaminb.testkit.discord;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Something that a person did with the bot, and what came of it. */
public final class Happening {
    static final int COMMAND = 2;
    static final int PRESS = 3;
    static final int TYPING = 4;
    static final int FORM = 5;

    private static final int ANSWERED_BY_FORM = 9;
    private static final int ANSWERED_BY_SUGGESTIONS = 8;

    final World world;
    final ObjectNode event;
    final FakeUser who;
    final FakeChannel channel;
    final Optional<FakeMessage> at;
    final long began = System.nanoTime();
    final List<FakeMessage> answers = new ArrayList<>();
    Optional<JsonNode> callback = Optional.empty();
    Optional<FakeMessage> original = Optional.empty();
    boolean isRepeated;
    boolean isComplete;
    boolean wasDeleted;
    volatile Duration took = Duration.ofMillis(-1);
    final CountDownLatch heard = new CountDownLatch(1);

    Happening(
            World world,
            ObjectNode event,
            FakeUser who,
            FakeChannel channel,
            Optional<FakeMessage> at) {
        this.world = world;
        this.event = event;
        this.who = who;
        this.channel = channel;
        this.at = at;
    }

    String id() {
        return Json.text(event, "id");
    }

    String token() {
        return Json.text(event, "token");
    }

    int answerType() {
        return callback.map(it -> it.path("type").asInt(0)).orElse(0);
    }

    boolean isDangling() {
        return answerType() == 5 && !isComplete;
    }

    /**
     * Waits until Discord's part is done: an answer is there, and if it was deferred, filled in.
     */
    public Happening settled() {
        world.until(() -> isComplete, "an answer to " + event.path("data"));
        return this;
    }

    /** Whether Discord's part is done. */
    public boolean isComplete() {
        return world.locked(() -> isComplete);
    }

    /** Discord delivers the very same event once more. */
    public void again() {
        isRepeated = true;
        world.interactions.deliver(this);
    }

    /** How long the first word took, in milliseconds. */
    public long tookMillis() {
        return took.toMillis();
    }

    /** How long the first word took. */
    public Duration took() {
        return took;
    }

    /** Waits for the first word; for programs that measure. */
    public Happening heard() throws InterruptedException {
        if (!heard.await(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("No answer came");
        }
        return this;
    }

    /** The form that the bot has asked for. */
    public Optional<JsonNode> form() {
        return callback.filter(it -> it.path("type").asInt(0) == ANSWERED_BY_FORM)
                .map(it -> it.path("data"));
    }

    /** The names of what was suggested. */
    public List<String> suggestions() {
        var names = new ArrayList<String>();
        callback.filter(it -> it.path("type").asInt(0) == ANSWERED_BY_SUGGESTIONS)
                .ifPresent(it ->
                        it.path("data")
                                .path("choices")
                                .forEach(choice -> names.add(Json.text(choice, "name"))));
        return names;
    }

    /** All messages that answer it, as they stand now. */
    public List<FakeMessage> answers() {
        return world.locked(() -> List.copyOf(answers));
    }

    /** What the answers say now. */
    public String text() {
        return String.join("\n", answers().stream().map(FakeMessage::text).toList());
    }

    /** Whether the bot took its answer away again. */
    public boolean wasDeleted() {
        return wasDeleted;
    }
}
