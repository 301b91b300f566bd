/** Placeholder. */
@NullMarked
package dev.vitaminb.redis;

import org.jspecify.annotations.NullMarked;
