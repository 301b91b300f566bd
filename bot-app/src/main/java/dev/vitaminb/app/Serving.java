package dev.vitaminb.app;

import org.springframework.context.SmartLifecycle;

/**
 * A part that starts after the connections and before the web server, and stops the other way
 * round.
 */
final class Serving implements SmartLifecycle {
    // The connections have 0, the web server stands near the highest number.
    private static final int PHASE = 1_000;

    private final Runnable start;
    private final Runnable stop;
    private volatile boolean running;

    Serving(Runnable start, Runnable stop) {
        this.start = start;
        this.stop = stop;
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
        return PHASE;
    }
}
