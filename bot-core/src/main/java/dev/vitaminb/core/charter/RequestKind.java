package dev.vitaminb.core.charter;

/** What a request asks for. */
public enum RequestKind {
    BUSINESS,
    INTRODUCTION,
    ADVICE,
    EXPERIENCE,
    CAREER,
    HELPING_HAND,
    CLUB
}
