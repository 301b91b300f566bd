/** When the group meets: a rhythm, a time, a place, and the exceptions. */
@NullMarked
package dev.vitaminb.core.meeting;

import org.jspecify.annotations.NullMarked;
