/** Who may reach the playground, and what a browser may do with its pages. */
@NullMarked
package dev.vitaminb.web.guard;

import org.jspecify.annotations.NullMarked;
