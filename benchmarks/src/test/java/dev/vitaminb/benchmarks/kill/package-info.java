@NullMarked
package dev.vitaminb.benchmarks.kill;

import org.jspecify.annotations.NullMarked;
