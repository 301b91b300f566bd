/** The people of a group and what they tell about themselves. */
@NullMarked
package dev.vitaminb.core.member;

import org.jspecify.annotations.NullMarked;
