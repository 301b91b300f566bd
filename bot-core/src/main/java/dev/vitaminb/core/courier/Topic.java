package dev.vitaminb.core.courier;

import dev.vitaminb.core.group.Identity;
import java.util.List;

/**
 * What a card is about, for platforms that give things places of their own.
 *
 * @param title of such a place; at most {@value #LONGEST_TITLE} characters
 * @param tags words by which it is found, in the group's language
 * @param people who have something to talk about there; empty as long as there is nothing
 */
public record Topic(String title, List<String> tags, List<Identity> people) {
    /** Discord's limit for the title of a thread. */
    public static final int LONGEST_TITLE = 100;

    public Topic {
        tags = List.copyOf(tags);
        people = List.copyOf(people);
    }
}
