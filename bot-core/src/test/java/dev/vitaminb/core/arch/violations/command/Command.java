package dev.vitaminb.core.arch.violations.command;

/** Stands for the interface of commands. */
public interface Command {}
