/** Time as an injected value, and leases. */
@NullMarked
package dev.vitaminb.core.clock;

import org.jspecify.annotations.NullMarked;
