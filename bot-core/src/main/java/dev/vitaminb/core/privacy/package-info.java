/** What members can know and decide about what is kept of them, and when it goes. */
@NullMarked
package dev.vitaminb.core.privacy;

import org.jspecify.annotations.NullMarked;
