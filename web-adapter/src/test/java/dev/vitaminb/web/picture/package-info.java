@NullMarked
package dev.vitaminb.web.picture;

import org.jspecify.annotations.NullMarked;
