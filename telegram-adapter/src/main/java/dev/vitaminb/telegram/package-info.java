/** Placeholder. */
@NullMarked
package dev.vitaminb.telegram;

import org.jspecify.annotations.NullMarked;
