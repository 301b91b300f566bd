package dev.vitaminb.core.charter;

/** Whether members are listed by what they gave. */
public enum Ranks {
    SHOWN,
    NONE
}
