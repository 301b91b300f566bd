package dev.vitaminb.core.request;

/** How much a request asks of a helper. */
public enum Effort {
    FIVE_MINUTES,
    CALL,
    MEETING
}
