/** How long the recaps of many groups take that are due in the same minute. */
@NullMarked
package dev.vitaminb.benchmarks.recaps;

import org.jspecify.annotations.NullMarked;
