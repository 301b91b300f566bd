/** What the app keeps when it is killed again and again. */
@NullMarked
package dev.vitaminb.benchmarks.kill;

import org.jspecify.annotations.NullMarked;
