/** Placeholder. */
@NullMarked
package dev.vitaminb.benchmarks;

import org.jspecify.annotations.NullMarked;
