package dev.vitaminb.core.charter;

/**
 * How long words are kept once a thing is closed, in days.
 *
 * @param words of wishes, thank-yous and referrals; 7 to 180
 * @param contacts of prospects, after their referral was won or lost; 1 to 30
 */
public record Retention(int words, int contacts) {
    public static final int FEWEST_WORDS = 7;
    public static final int MOST_WORDS = 180;
    public static final int FEWEST_CONTACTS = 1;
    public static final int MOST_CONTACTS = 30;

    /** The longest that a contact is kept, whatever becomes of its referral. */
    public static final int OPEN_CONTACTS = 180;

    /** As long as may be. */
    public static final Retention LONGEST = new Retention(MOST_WORDS, MOST_CONTACTS);

    public Retention {
        if (words < FEWEST_WORDS || words > MOST_WORDS) {
            throw new IllegalArgumentException("Not a time for words: " + words);
        }
        if (contacts < FEWEST_CONTACTS || contacts > MOST_CONTACTS) {
            throw new IllegalArgumentException("Not a time for contacts: " + contacts);
        }
    }
}
