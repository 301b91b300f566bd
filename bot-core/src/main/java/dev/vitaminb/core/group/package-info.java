/** A networking group, its homes, and the directory that finds it. */
@NullMarked
package dev.vitaminb.core.group;

import org.jspecify.annotations.NullMarked;
