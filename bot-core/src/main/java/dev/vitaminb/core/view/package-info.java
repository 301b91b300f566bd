/** The neutral message: blocks, buttons, forms; each platform renders it in its own manner. */
@NullMarked
package dev.vitaminb.core.view;

import org.jspecify.annotations.NullMarked;
