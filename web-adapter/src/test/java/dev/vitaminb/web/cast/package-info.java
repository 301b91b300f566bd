@NullMarked
package dev.vitaminb.web.cast;

import org.jspecify.annotations.NullMarked;
