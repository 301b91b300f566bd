/** The weekly message: one story, the open wishes, thanks, what comes next, and the numbers. */
@NullMarked
package dev.vitaminb.core.recap;

import org.jspecify.annotations.NullMarked;
