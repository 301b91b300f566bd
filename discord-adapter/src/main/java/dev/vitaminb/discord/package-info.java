/**
 * What will join Discord and the core: slash commands, cards and answers by JDA. Empty until the
 * bot speaks to Discord.
 */
@NullMarked
package dev.vitaminb.discord;

import org.jspecify.annotations.NullMarked;
