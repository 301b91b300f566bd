@NullMarked
package dev.vitaminb.web.transcript;

import org.jspecify.annotations.NullMarked;
