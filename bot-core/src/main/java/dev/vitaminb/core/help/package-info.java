/** What the group offers, and the caller's best next step. */
@NullMarked
package dev.vitaminb.core.help;

import org.jspecify.annotations.NullMarked;
