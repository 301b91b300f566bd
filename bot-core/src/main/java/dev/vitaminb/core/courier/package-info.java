/** Cards and notices on their way to the addresses where they are read. */
@NullMarked
package dev.vitaminb.core.courier;

import org.jspecify.annotations.NullMarked;
