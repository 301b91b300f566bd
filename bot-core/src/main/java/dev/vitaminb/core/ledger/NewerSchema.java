package dev.vitaminb.core.ledger;

/** A group's records were written by a newer version of the bot, which alone can read them. */
public final class NewerSchema extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NewerSchema(GroupId group, int found, int known) {
        super(
                "The records of group %s have schema %d, this version knows %d: start a newer version"
                        .formatted(group, found, known));
    }
}
