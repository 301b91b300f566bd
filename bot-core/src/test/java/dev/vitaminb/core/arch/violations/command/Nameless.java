package dev.vitaminb.core.arch.violations.command;

/** Does not say that it is a command. */
public final class Nameless implements Command {}
