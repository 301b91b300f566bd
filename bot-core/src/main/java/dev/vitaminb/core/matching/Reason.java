package dev.vitaminb.core.matching;

/**
 * Why a member was found: the part of what is known about them that fits best, in their own words.
 *
 * @param words for {@link Source#PAST_HELP} the number of the request they helped with
 * @param near whether they live in the asker's city, or in one that the text names
 */
public record Reason(Source source, String words, Nearness near) {
    /** Where the words stand. */
    public enum Source {
        HELPS_WITH,
        DOES,
        INDUSTRY,
        PAST_HELP
    }

    /** Whether the member is near. */
    public enum Nearness {
        NEAR,
        UNKNOWN
    }
}
