/** The playground's pages and fragments, and what their forms and buttons lead to. */
@NullMarked
package dev.vitaminb.web.page;

import org.jspecify.annotations.NullMarked;
