/** Taking back what was recorded by mistake. */
@NullMarked
package dev.vitaminb.core.undo;

import org.jspecify.annotations.NullMarked;
