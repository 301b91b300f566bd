package dev.vitaminb.discord;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which parts of all servers an instance serves.
 *
 * @param first counted from 0
 * @param last included
 * @param total of all instances together
 */
public record Shards(int first, int last, int total) {
    /** Above this bit an id tells when it was made. */
    private static final int MILLISECONDS_FROM = 22;

    private static final Pattern WRITTEN =
            Pattern.compile("(?:([0-9]{1,4})(?:-([0-9]{1,4}))?/)?([0-9]{1,4})");

    public Shards {
        if (first < 0 || last < first || last >= total) {
            throw new IllegalArgumentException("No such shards");
        }
    }

    /** As an operator writes them: {@code 4} for all of four, {@code 0-1/4} for two of them. */
    public static Optional<Shards> from(String text) {
        var written = WRITTEN.matcher(text.strip());
        if (!written.matches()) {
            return Optional.empty();
        }
        int total = Integer.parseInt(written.group(3));
        int first = written.group(1) == null ? 0 : Integer.parseInt(written.group(1));
        int last =
                written.group(2) != null
                        ? Integer.parseInt(written.group(2))
                        : written.group(1) != null ? first : total - 1;
        return first <= last && last < total
                ? Optional.of(new Shards(first, last, total))
                : Optional.empty();
    }

    /** The part that a server belongs to, by Discord's own rule; people are spread the same way. */
    int of(long id) {
        return (int) ((id >>> MILLISECONDS_FROM) % total);
    }
}
