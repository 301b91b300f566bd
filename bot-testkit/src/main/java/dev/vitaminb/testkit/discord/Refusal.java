package dev.vitaminb.testkit.discord;

/** What Discord answers instead of doing as it is told. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    final int status;
    final int code;
    final String sentence;

    Refusal(int status, int code, String sentence) {
        super(sentence);
        this.sentence = sentence;
        this.status = status;
        this.code = code;
    }

    static Refusal unknown(String what, int code) {
        return new Refusal(404, code, "Unknown " + what);
    }
}
