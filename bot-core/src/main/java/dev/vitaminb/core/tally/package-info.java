/** Counts and sums by member and local day. */
@NullMarked
package dev.vitaminb.core.tally;

import org.jspecify.annotations.NullMarked;
