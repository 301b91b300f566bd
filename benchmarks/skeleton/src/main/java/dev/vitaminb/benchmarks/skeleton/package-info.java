/** An empty web application with Redis, to measure the bot beside. */
@NullMarked
package dev.vitaminb.benchmarks.skeleton;

import org.jspecify.annotations.NullMarked;
