package dev.vitaminb.app;

/** Why the program does not start: one sentence that says what happened and what to do. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String sentence;

    // Without a cause: messages of libraries may quote an address with its password.
    Refusal(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
