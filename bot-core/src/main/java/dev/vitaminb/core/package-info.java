/** Placeholder. */
@NullMarked
package dev.vitaminb.core;

import org.jspecify.annotations.NullMarked;
