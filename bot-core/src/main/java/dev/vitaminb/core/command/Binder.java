package dev.vitaminb.core.command;

import java.util.HashMap;
import java.util.Map;

/** Binds an invocation's raw arguments to a command's parameters, once. */
final class Binder {
    private Binder() {}

    /** What came of it. */
    sealed interface Bound {
        /** Everything fits. */
        record Ready(Map<String, Object> values) implements Bound {}

        /** Something required is missing, and nothing is wrong. */
        record Missing() implements Bound {}

        /** Something is wrong: by parameter name, why. */
        record Wrong(Map<String, String> problems) implements Bound {}
    }

    static Bound bind(CommandSpec spec, Map<String, Raw> arguments, Scene scene) {
        var values = new HashMap<String, Object>();
        var problems = new HashMap<String, String>();
        boolean missing = false;
        var theirs = Entering.scene(spec, arguments, scene);
        for (var param : spec.params()) {
            var raw = arguments.get(param.name());
            if (raw == null || raw.text().isBlank()) {
                missing |= param.isRequired();
            } else {
                bindOne(
                        param,
                        raw,
                        param.equals(Entering.BEHALF) ? scene : theirs,
                        values,
                        problems);
            }
        }
        if (!problems.isEmpty()) {
            return new Bound.Wrong(problems);
        }
        return missing ? new Bound.Missing() : new Bound.Ready(values);
    }

    private static <T> void bindOne(
            Param<T> param,
            Raw raw,
            Scene scene,
            Map<String, Object> values,
            Map<String, String> problems) {
        switch (param.type().bind(raw, scene)) {
            case Bind.Fits<T>(var value) -> {
                if (value != null) {
                    values.put(param.name(), value);
                }
            }
            case Bind.Unfit<T>(var key, var arguments) ->
                    problems.put(param.name(), scene.texts().say(key, arguments));
        }
    }
}
