package dev.vitaminb.discord;

/** Where a message stands; the channel goes along because a home may move to another one. */
record MessageName(long channel, long message) {
    /** As it was written by {@link #toString()}. */
    static MessageName from(String text) {
        int slash = text.indexOf('/');
        return new MessageName(
                Long.parseLong(text.substring(0, slash)),
                Long.parseLong(text.substring(slash + 1)));
    }

    @Override
    public String toString() {
        return channel + "/" + message;
    }
}
