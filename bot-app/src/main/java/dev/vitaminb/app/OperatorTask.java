package dev.vitaminb.app;

/** One thing that the running bot does for its operator; the command line has a command for it. */
interface OperatorTask {
    /** The last part of {@code POST /operator/<name>}: small letters and dashes. */
    String name();

    /**
     * Does it.
     *
     * @param order what the command line says about it, as text
     * @return what to tell
     * @throws Refusal if it cannot be done; nothing was done then
     */
    String run(String order);
}
