package dev.vitaminb.core.command;

import dev.vitaminb.core.text.Texts;

/**
 * How a command's parameters read: under {@code <path>.<param>.…}, else, for those that several
 * commands share, under {@code param.<param>.…}.
 */
final class Labels {
    private final CommandSpec spec;
    private final Texts texts;

    Labels(CommandSpec spec, Texts texts) {
        this.spec = spec;
        this.texts = texts;
    }

    /** The name under which it is typed. */
    String name(Param<?> param) {
        return texts.say(key(param, "name"));
    }

    /** What a form writes above the field. */
    String label(Param<?> param) {
        return texts.say(key(param, "label"));
    }

    /** An example or a limit; empty if the label says enough. */
    String hint(Param<?> param) {
        var key = key(param, "hint");
        return texts.has(key) ? texts.say(key) : "";
    }

    private String key(Param<?> param, String what) {
        var own = spec.path() + "." + param.name() + "." + what;
        return texts.has(own) ? own : "param." + param.name() + "." + what;
    }
}
