/** The keys derived from the operator's secret, and what is encrypted or hashed under them. */
@NullMarked
package dev.vitaminb.core.vault;

import org.jspecify.annotations.NullMarked;
