@NullMarked
package dev.vitaminb.discord;

import org.jspecify.annotations.NullMarked;
