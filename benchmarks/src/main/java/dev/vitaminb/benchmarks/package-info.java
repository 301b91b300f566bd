/** Programs that measure the bot, started by {@code benchmarks/run.sh}; figures, not tests. */
@NullMarked
package dev.vitaminb.benchmarks;

import org.jspecify.annotations.NullMarked;
