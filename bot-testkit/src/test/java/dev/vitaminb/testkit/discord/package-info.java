@NullMarked
package dev.vitaminb.testkit.discord;

import org.jspecify.annotations.NullMarked;
