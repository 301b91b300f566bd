/** Public thank-yous. */
@NullMarked
package dev.vitaminb.core.thanks;

import org.jspecify.annotations.NullMarked;
