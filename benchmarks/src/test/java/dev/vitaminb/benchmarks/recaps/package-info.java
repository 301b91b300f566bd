@NullMarked
package dev.vitaminb.benchmarks.recaps;

import org.jspecify.annotations.NullMarked;
