package dev.vitaminb.redis;

/** Why no Redis runs in the folder, in one sentence for the person who started it. */
public final class RedisRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String sentence;

    RedisRefused(Reason reason, String sentence) {
        super(sentence);
        this.reason = reason;
        this.sentence = sentence;
    }

    RedisRefused(Reason reason, String sentence, Throwable cause) {
        super(sentence, cause);
        this.reason = reason;
        this.sentence = sentence;
    }

    public Reason reason() {
        return reason;
    }

    /** The message: what happened and what to do. */
    public String sentence() {
        return sentence;
    }

    /** What a program may react to. */
    public enum Reason {
        FOLDER_NOT_WRITABLE,
        FOLDER_FULL,
        /** Another running process guards this folder. */
        FOLDER_IN_USE,
        DATA_DAMAGED,
        DATA_OF_NEWER_ENGINE,
        DATA_OF_OTHER_ENGINE,
        /** Nothing that could be started was found for this platform. */
        NO_ENGINE,
        DID_NOT_START,
        /** There is nothing to back up. */
        NO_DATA,
        /** A backup could not be written, or not be read as one. */
        BACKUP_FAILED
    }
}
