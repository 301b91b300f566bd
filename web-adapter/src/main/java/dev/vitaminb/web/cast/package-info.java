/** The groups of the playground, their personas, and the sample groups' history. */
@NullMarked
package dev.vitaminb.web.cast;

import org.jspecify.annotations.NullMarked;
