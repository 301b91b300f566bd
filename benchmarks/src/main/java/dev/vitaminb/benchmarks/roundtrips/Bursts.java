package dev.vitaminb.benchmarks.roundtrips;

/**
 * The round trips of one connection, told from when bytes pass by.
 *
 * <p>A request begins a round trip unless one is under way; what comes back ends it. So requests
 * that are sent before the first answer count once.
 */
final class Bursts {
    private boolean underWay;
    private int count;

    /** Bytes left the client; to be said before they reach the server. */
    synchronized void asked() {
        if (!underWay) {
            underWay = true;
            count++;
        }
    }

    /** Bytes left the server; to be said before they reach the client. */
    synchronized void answered() {
        underWay = false;
    }

    /** How many round trips have begun. */
    synchronized int count() {
        return count;
    }
}
