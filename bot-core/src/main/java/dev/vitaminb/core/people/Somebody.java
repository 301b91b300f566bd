package dev.vitaminb.core.people;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A person as a list tells of them; an empty text is not told.
 *
 * @param given helps, or referrals in groups that live by them, before the bot
 * @param received the same the other way
 * @param thanks thank-yous received before the bot
 */
record Somebody(
        String name,
        String business,
        String city,
        Optional<LocalDate> joined,
        long given,
        long received,
        long thanks) {}
