/**
 * What will join Telegram and the core: chats, cards and answers by TelegramBots. Empty until the
 * bot speaks to Telegram.
 */
@NullMarked
package dev.vitaminb.telegram;

import org.jspecify.annotations.NullMarked;
