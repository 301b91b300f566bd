/**
 * What can be taken out of the bot: tables for organisers, and files made when they are fetched.
 */
@NullMarked
package dev.vitaminb.core.export;

import org.jspecify.annotations.NullMarked;
