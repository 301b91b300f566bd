/** The playground: a chat in the browser that plays the platform, on this machine only. */
@NullMarked
package dev.vitaminb.web;

import org.jspecify.annotations.NullMarked;
