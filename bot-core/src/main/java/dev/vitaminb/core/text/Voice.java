package dev.vitaminb.core.text;

import java.util.List;

/** A language together with its address; English has one address only. */
public enum Voice {
    GERMAN_DU(Language.GERMAN),
    GERMAN_SIE(Language.GERMAN),
    ENGLISH(Language.ENGLISH);

    private final Language language;

    Voice(Language language) {
        this.language = language;
    }

    /** The voice for a language in a group of this formality. */
    public static Voice of(Language language, Formality formality) {
        return switch (language) {
            case ENGLISH -> ENGLISH;
            case GERMAN -> formality == Formality.DU ? GERMAN_DU : GERMAN_SIE;
        };
    }

    public Language language() {
        return language;
    }

    /**
     * The bundles it is made of: what both addresses share, then what differs. No key is in two of
     * them.
     */
    List<String> bundles() {
        return switch (this) {
            case GERMAN_DU -> List.of("de", "de_du");
            case GERMAN_SIE -> List.of("de", "de_sie");
            case ENGLISH -> List.of("en");
        };
    }
}
