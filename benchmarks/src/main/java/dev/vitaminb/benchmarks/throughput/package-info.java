/** How many commands a second the core carries out, beside its commit script alone. */
@NullMarked
package dev.vitaminb.benchmarks.throughput;

import org.jspecify.annotations.NullMarked;
