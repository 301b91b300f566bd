/** How fast the packaged app is ready and how much memory it takes, beside an empty skeleton. */
@NullMarked
package dev.vitaminb.benchmarks.footprint;

import org.jspecify.annotations.NullMarked;
