package dev.vitaminb.web.page;

import dev.vitaminb.web.cast.Casts;
import dev.vitaminb.web.transcript.Bell;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The pages that are open now, and how changes reach them: server-sent events. */
public final class Onlookers implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Onlookers.class);
    private static final int MOST = 200;
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    // The browser connects again by itself and says what it has seen.
    private static final Duration LIFETIME = Duration.ofHours(1);

    private final Casts casts;
    private final Chats chats;
    private final Frames frames;
    private final Html html;
    private final Bell bell;
    private final Set<Onlooker> all = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService heart =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
    private final ScheduledFuture<?> pulse;

    public Onlookers(Casts casts, Chats chats, Frames frames, Html html, Bell bell) {
        this.casts = casts;
        this.chats = chats;
        this.frames = frames;
        this.html = html;
        this.bell = bell;
        this.pulse =
                heart.scheduleAtFixedRate(
                        () -> all.forEach(it -> threads.execute(it::beat)),
                        HEARTBEAT.toSeconds(),
                        HEARTBEAT.toSeconds(),
                        TimeUnit.SECONDS);
    }

    /**
     * Tells a page of every change after a revision; empty if too many are open.
     *
     * @param seen the revision that the page shows
     */
    Optional<SseEmitter> join(Viewer viewer, long seen) {
        if (all.size() >= MOST) {
            return Optional.empty();
        }
        var onlooker = new Onlooker(viewer, seen);
        all.add(onlooker);
        // A page names all groups, and the names change as well.
        casts.all().forEach(cast -> bell.listen(cast.code(), onlooker));
        // The browser takes the connection for open only when something arrives.
        threads.execute(onlooker::beat);
        onlooker.run();
        return Optional.of(onlooker.emitter);
    }

    /** Has every open page of a group load itself again. */
    void reload(String cast) {
        all.stream()
                .filter(it -> it.viewer.cast().code().equals(cast))
                .forEach(it -> threads.execute(it::reload));
    }

    @Override
    public void close() {
        pulse.cancel(false);
        heart.shutdownNow();
        all.forEach(it -> it.emitter.complete());
        threads.shutdownNow();
    }

    /** One open page. */
    private final class Onlooker implements Runnable {
        private final Viewer viewer;
        private final SseEmitter emitter = new SseEmitter(LIFETIME.toMillis());
        private final AtomicInteger rung = new AtomicInteger();
        private long seen;
        // Which frame the page came with is not known.
        private @Nullable Frame framed;

        Onlooker(Viewer viewer, long seen) {
            this.viewer = viewer;
            this.seen = seen;
            emitter.onCompletion(this::leave);
            emitter.onTimeout(emitter::complete);
            emitter.onError(fault -> leave());
        }

        /**
         * Rung while it is catching up, it goes round once more; so it never runs twice at once.
         */
        @Override
        public void run() {
            if (rung.getAndIncrement() == 0) {
                threads.execute(this::catchUp);
            }
        }

        private void catchUp() {
            int handled;
            do {
                handled = rung.get();
                try {
                    push();
                } catch (IOException | IllegalStateException e) {
                    leave();
                } catch (RuntimeException e) {
                    // The page connects again and then gets what it missed.
                    log.warn("An open page missed a change: {}", e.getClass().getName());
                    emitter.complete();
                }
            } while (rung.addAndGet(-handled) > 0);
        }

        private void push() throws IOException {
            long upTo = chats.revision(viewer.cast());
            var frame = frames.around(viewer);
            var update =
                    new Update(
                            frame.equals(framed) ? null : frame,
                            chats.shown(viewer, Side.ROOM, seen, upTo),
                            chats.shown(viewer, Side.DIRECT, seen, upTo),
                            seen);
            if (!update.isEmpty()) {
                send(
                        SseEmitter.event()
                                .id(Long.toString(upTo))
                                .name("update")
                                .data(html.page("update", viewer, update)));
            }
            seen = upTo;
            framed = frame;
        }

        private void beat() {
            try {
                send(SseEmitter.event().comment("here"));
            } catch (IOException | IllegalStateException e) {
                leave();
            }
        }

        private void reload() {
            try {
                send(SseEmitter.event().name("reload").data(""));
            } catch (IOException | IllegalStateException e) {
                leave();
            }
        }

        private void send(SseEmitter.SseEventBuilder event) throws IOException {
            emitter.send(event);
        }

        private void leave() {
            casts.all().forEach(cast -> bell.ignore(cast.code(), this));
            all.remove(this);
        }
    }
}
