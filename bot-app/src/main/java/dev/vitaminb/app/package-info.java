/** Placeholder. */
@NullMarked
package dev.vitaminb.app;

import org.jspecify.annotations.NullMarked;
