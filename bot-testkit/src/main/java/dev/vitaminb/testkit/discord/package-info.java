/**
 * Discord on loopback: a server that unmodified clients connect to, and that checks what they do.
 */
@NullMarked
package dev.vitaminb.testkit.discord;

import org.jspecify.annotations.NullMarked;
