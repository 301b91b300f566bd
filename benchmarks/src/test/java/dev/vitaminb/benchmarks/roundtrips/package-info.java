@NullMarked
package dev.vitaminb.benchmarks.roundtrips;

import org.jspecify.annotations.NullMarked;
