/** Who can help with a text, and why. */
@NullMarked
package dev.vitaminb.core.matching;

import org.jspecify.annotations.NullMarked;
