@NullMarked
package dev.vitaminb.web.page;

import org.jspecify.annotations.NullMarked;
