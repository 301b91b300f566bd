/** Finds, starts, guards and stops a Redis in a folder. */
@NullMarked
package dev.vitaminb.redis;

import org.jspecify.annotations.NullMarked;
