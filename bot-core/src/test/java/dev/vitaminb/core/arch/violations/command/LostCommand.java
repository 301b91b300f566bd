package dev.vitaminb.core.arch.violations.command;

/** Is no command for all its name. */
public final class LostCommand {}
