/** How long a chart takes to draw. */
@NullMarked
package dev.vitaminb.benchmarks.pictures;

import org.jspecify.annotations.NullMarked;
