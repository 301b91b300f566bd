/** What members are reminded of in private, as each wants it. */
@NullMarked
package dev.vitaminb.core.reminder;

import org.jspecify.annotations.NullMarked;
