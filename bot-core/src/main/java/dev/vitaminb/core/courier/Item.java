package dev.vitaminb.core.courier;

import dev.vitaminb.core.group.Home;
import dev.vitaminb.core.ledger.Posting;
import dev.vitaminb.core.member.MemberId;
import java.util.Arrays;
import java.util.List;

/**
 * A card or a notice, by kind and ids. Its token is what stands in a queue: equal cards are one
 * item there, so that a card that changes ten times before it is sent is sent once.
 */
public sealed interface Item {
    /** Begins the destination of what somebody is told when it does not disturb. */
    String UNHURRIED = "u";

    /** Which {@link Rendering} makes a view of it. */
    String kind();

    /** What it is about, by position. */
    List<String> ids();

    /** Something posted that stays current. */
    record Card(String kind, List<String> ids) implements Item {
        @Override
        public String token() {
            return "card:" + joined(kind, ids);
        }
    }

    /** Something told once; {@code number} is the ledger entry that caused it. */
    record Notice(long number, String kind, List<String> ids) implements Item {
        @Override
        public String token() {
            return "notice:" + number + ":" + joined(kind, ids);
        }
    }

    /** The form in which it stands in a queue. */
    String token();

    /** The card of a kind about these ids. */
    static Card card(String kind, Object... ids) {
        return new Card(kind, Arrays.stream(ids).map(String::valueOf).toList());
    }

    /** A notice caused by the change that follows a version. */
    static Notice notice(long version, String kind, Object... ids) {
        return new Notice(version + 1, kind, Arrays.stream(ids).map(String::valueOf).toList());
    }

    /** The item with a token. */
    static Item from(String token) {
        var parts = List.of(token.split(":", -1));
        return parts.getFirst().equals("card")
                ? new Card(parts.get(1), parts.subList(2, parts.size()))
                : new Notice(
                        Long.parseLong(parts.get(1)), parts.get(2), parts.subList(3, parts.size()));
    }

    /** This item, to be brought to each of the homes. */
    default List<Posting> to(List<Home> homes) {
        return homes.stream().map(home -> new Posting("h" + home.number(), token())).toList();
    }

    /** This item, to be brought to a member in private. */
    default List<Posting> to(MemberId member) {
        return List.of(new Posting(member.tag(), token()));
    }

    /**
     * This item, to be brought to a member in private when it does not disturb: by day, and at most
     * one such a day.
     */
    default List<Posting> unhurried(MemberId member) {
        return List.of(new Posting(UNHURRIED + member, token()));
    }

    /** Where things wait that are brought to a member in private. */
    static List<String> privateDestinations(MemberId member) {
        return List.of(member.tag(), UNHURRIED + member);
    }

    private static String joined(String kind, List<String> ids) {
        return ids.isEmpty() ? kind : kind + ":" + String.join(":", ids);
    }
}
