/** What stands in the playground's rooms: this part plays the platform. */
@NullMarked
package dev.vitaminb.web.transcript;

import org.jspecify.annotations.NullMarked;
