/** Charts as pictures. */
@NullMarked
package dev.vitaminb.core.picture;

import org.jspecify.annotations.NullMarked;
