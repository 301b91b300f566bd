/** What the bot says: the message bundles in German (du, Sie) and English. */
@NullMarked
package dev.vitaminb.core.text;

import org.jspecify.annotations.NullMarked;
