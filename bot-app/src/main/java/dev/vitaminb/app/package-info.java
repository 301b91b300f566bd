/** Wires the bot, its store and its platforms together, and starts and stops them. */
@NullMarked
package dev.vitaminb.app;

import org.jspecify.annotations.NullMarked;
