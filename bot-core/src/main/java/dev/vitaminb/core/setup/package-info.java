/** What organisers and members set: the group, their profile, their settings. */
@NullMarked
package dev.vitaminb.core.setup;

import org.jspecify.annotations.NullMarked;
