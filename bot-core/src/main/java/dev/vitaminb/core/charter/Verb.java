package dev.vitaminb.core.charter;

/** What members do with each other by the bot; a charter says which of it exists. */
public enum Verb {
    /** Tell the others what they do and can help with. */
    TELL,
    /** Post wishes and help with them. */
    REQUEST,
    /** Thank each other before everybody. */
    THANK,
    /** Pass on opportunities, and count what became of them. */
    REFER,
    /** See the group's numbers and their own. */
    COUNT
}
