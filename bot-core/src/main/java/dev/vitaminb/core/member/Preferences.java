package dev.vitaminb.core.member;

import dev.vitaminb.core.text.Language;
import java.util.Optional;

/**
 * How a member wants to be treated.
 *
 * @param language the language of private texts; empty follows the platform and the group
 * @param asks whether the bot may write to them about requests they could help with
 */
public record Preferences(Optional<Language> language, Asks asks, Voiced voiced) {
    public static final Preferences USUAL =
            new Preferences(Optional.empty(), Asks.UNDECIDED, Voiced.HEARD);

    /** The answer to "may I write to you about matching requests?"; only a yes is a yes. */
    public enum Asks {
        UNDECIDED,
        YES,
        NO
    }

    /** Whether the bot writes to them and suggests them at all. */
    public enum Voiced {
        HEARD,
        MUTED
    }

    public Preferences with(Language chosen) {
        return new Preferences(Optional.of(chosen), asks, voiced);
    }

    public Preferences with(Asks answer) {
        return new Preferences(language, answer, voiced);
    }

    public Preferences with(Voiced chosen) {
        return new Preferences(language, asks, chosen);
    }
}
