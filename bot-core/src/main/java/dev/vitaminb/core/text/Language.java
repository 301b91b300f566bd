package dev.vitaminb.core.text;

import java.util.Locale;

/** A language the bot speaks. */
public enum Language {
    GERMAN(Locale.GERMANY),
    ENGLISH(Locale.UK);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** The locale in which this language's dates and numbers are written. */
    public Locale locale() {
        return locale;
    }

    /** The language nearest to a locale: German for German, English for everything else. */
    public static Language of(Locale locale) {
        return locale.getLanguage().equals(Locale.GERMAN.getLanguage()) ? GERMAN : ENGLISH;
    }
}
