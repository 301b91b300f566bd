package dev.vitaminb.core.arch.violations.command;

/** Can be extended. */
public class OpenCommand implements Command {}
