package dev.vitaminb.app;

import org.springframework.context.SmartLifecycle;

/**
 * A part that starts after the connections and before the web server, and stops the other way
 * round.
 */
final class Serving implements SmartLifecycle {
    // The connections have 0, the web server stands near the highest number.
    private static final int BEFORE_ALL = 500;
    private static final int USUAL = 1_000;

    private final int phase;
    private final Runnable start;
    private final Runnable stop;
    private volatile boolean running;

    Serving(Runnable start, Runnable stop) {
        this(USUAL, start, stop);
    }

    private Serving(int phase, Runnable start, Runnable stop) {
        this.phase = phase;
        this.start = start;
        this.stop = stop;
    }

    /** What is done before any other part starts. */
    static Serving first(Runnable deed) {
        return new Serving(BEFORE_ALL, deed, () -> {});
    }

    @Override
    public void start() {
        start.run();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        stop.run();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return phase;
    }
}
