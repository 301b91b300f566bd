@NullMarked
package dev.vitaminb.benchmarks.courier;

import org.jspecify.annotations.NullMarked;
