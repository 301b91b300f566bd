package dev.vitaminb.benchmarks.kill;

import java.util.Map;

/**
 * One thing that a worker has the bot do.
 *
 * @param name what its entry in the ledger will be known by; no two steps share it
 * @param event the id under which it is sent, the same each time it is sent again
 * @param action what kind of message it is: a form or a press
 * @param content the message
 */
record Step(String name, String event, String action, Map<String, String> content) {
    /** The same as another event. */
    Step as(String otherEvent) {
        return new Step(name, otherEvent, action, content);
    }
}
