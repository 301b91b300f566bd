package dev.vitaminb.core.text;

/** How a group addresses its people in German. */
public enum Formality {
    DU,
    SIE
}
