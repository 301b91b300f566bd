/** The whole program, started as an operator starts it. */
@NullMarked
package dev.vitaminb.app;

import org.jspecify.annotations.NullMarked;
