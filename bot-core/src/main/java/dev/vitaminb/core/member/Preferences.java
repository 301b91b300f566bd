package dev.vitaminb.core.member;

import dev.vitaminb.core.text.Language;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * How a member wants to be treated.
 *
 * @param language the language of private texts; empty follows the platform and the group
 * @param asks whether the bot may write to them about requests they could help with
 * @param part whether others may name, credit, suggest, ask or enter them
 * @param reminders what they want to be reminded of
 */
@RecordBuilder
public record Preferences(
        Optional<Language> language, Asks asks, Voiced voiced, Part part, Set<Reminder> reminders) {
    public static final Preferences USUAL =
            new Preferences(
                    Optional.empty(), Asks.UNDECIDED, Voiced.HEARD, Part.WITH_ME, Reminder.USUAL);

    public Preferences {
        // Who came before this could be chosen has not chosen it.
        part = Objects.requireNonNullElse(part, Part.WITH_ME);
        reminders = Set.copyOf(Objects.requireNonNullElse(reminders, Reminder.USUAL));
    }

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

    /** Whether they have a part in what others do here. */
    public enum Part {
        WITH_ME,
        WITHOUT_ME
    }

    public Preferences with(Language chosen) {
        return PreferencesBuilder.builder(this).language(Optional.of(chosen)).build();
    }

    public Preferences with(Asks answer) {
        return PreferencesBuilder.builder(this).asks(answer).build();
    }

    public Preferences with(Voiced chosen) {
        return PreferencesBuilder.builder(this).voiced(chosen).build();
    }

    public Preferences with(Set<Reminder> wanted) {
        return PreferencesBuilder.builder(this).reminders(wanted).build();
    }

    /** Whoever wants to be left out is not written to either; whoever comes back is. */
    public Preferences with(Part chosen) {
        return PreferencesBuilder.builder(this)
                .voiced(chosen == Part.WITHOUT_ME ? Voiced.MUTED : Voiced.HEARD)
                .part(chosen)
                .build();
    }
}
