/** How long the bot takes to answer on Discord, beside a bot that does nothing. */
@NullMarked
package dev.vitaminb.benchmarks.discord;

import org.jspecify.annotations.NullMarked;
