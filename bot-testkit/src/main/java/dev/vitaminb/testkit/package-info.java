/** Placeholder. */
@NullMarked
package dev.vitaminb.testkit;

import org.jspecify.annotations.NullMarked;
