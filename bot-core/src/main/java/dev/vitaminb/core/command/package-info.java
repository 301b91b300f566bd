/** Declaring, binding and running commands; the catalogue. */
@NullMarked
package dev.vitaminb.core.command;

import org.jspecify.annotations.NullMarked;
