package dev.vitaminb.core.member;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a member tells about themselves; an empty text is not told.
 *
 * @param does what I do
 * @param helpsWith what I can help with
 * @param looksFor what I look for
 * @param languages as the member writes them
 * @param minutesAWeek how much time a week may be asked for; 0 is not told
 * @param pausedUntil the last day on which the member is not suggested
 */
public record Profile(
        String does,
        String helpsWith,
        String looksFor,
        String industry,
        String city,
        List<String> languages,
        int minutesAWeek,
        Optional<LocalDate> pausedUntil) {
    public static final Profile EMPTY =
            new Profile("", "", "", "", "", List.of(), 0, Optional.empty());

    public Profile {
        languages = List.copyOf(languages);
    }

    public boolean isEmpty() {
        return does.isEmpty() && helpsWith.isEmpty();
    }

    /** Whether the member wants not to be suggested on a day. */
    public boolean pausedOn(LocalDate day) {
        return pausedUntil.filter(last -> !last.isBefore(day)).isPresent();
    }
}
