package dev.vitaminb.core.group;

/** An address where the group talks; its number stays the same for the group's life. */
public record Home(int number, Address address) {}
