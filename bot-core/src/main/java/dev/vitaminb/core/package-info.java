/** The bot without any platform: its parts, assembled. */
@NullMarked
package dev.vitaminb.core;

import org.jspecify.annotations.NullMarked;
