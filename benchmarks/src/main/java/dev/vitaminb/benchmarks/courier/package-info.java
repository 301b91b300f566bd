/** Whether the courier keeps to a platform's limits. */
@NullMarked
package dev.vitaminb.benchmarks.courier;

import org.jspecify.annotations.NullMarked;
