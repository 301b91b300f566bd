/** The group's culture as an immutable, numbered value. */
@NullMarked
package dev.vitaminb.core.charter;

import org.jspecify.annotations.NullMarked;
