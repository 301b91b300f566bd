/** How often each command goes to Redis and back. */
@NullMarked
package dev.vitaminb.benchmarks.roundtrips;

import org.jspecify.annotations.NullMarked;
