/** People and history from elsewhere: a list comes in, invitations go out. */
@NullMarked
package dev.vitaminb.core.people;

import org.jspecify.annotations.NullMarked;
