/** The playground as people meet it: walked through in a real browser. */
@NullMarked
package dev.vitaminb.app.browser;

import org.jspecify.annotations.NullMarked;
