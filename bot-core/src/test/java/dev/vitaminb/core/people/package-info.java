@NullMarked
package dev.vitaminb.core.people;

import org.jspecify.annotations.NullMarked;
