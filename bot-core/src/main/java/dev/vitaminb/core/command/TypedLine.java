package dev.vitaminb.core.command;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads the arguments of a typed line: {@code name: value} wherever it stands, the rest in the
 * command's order, each parameter taking what looks like it.
 */
final class TypedLine {
    private TypedLine() {}

    /** Where the first word of a line ends: at a space or at the end of a line of text. */
    static int firstWord(String line) {
        return (int) line.chars().takeWhile(c -> !Character.isWhitespace(c)).count();
    }

    static Map<String, Raw> arguments(CommandSpec spec, String line, Scene scene) {
        var arguments = new HashMap<String, Raw>();
        var rest = named(spec, line.strip(), scene, arguments);
        var placed = spec.params().stream().filter(Param::isPlaced).toList();
        for (var param : placed) {
            if (!arguments.containsKey(param.name()) && !rest.isEmpty()) {
                var taken = param.type().take(rest, scene);
                if (taken.isPresent()) {
                    arguments.put(param.name(), taken.get().argument());
                    rest = taken.get().rest();
                } else if (param.isRequired()) {
                    // Handed over as it is: binding says what is wrong with it.
                    arguments.put(param.name(), new Raw.Words(rest));
                    rest = "";
                }
            }
        }
        if (!rest.isEmpty()) {
            leave(rest, placed, arguments);
        }
        return arguments;
    }

    // What nothing takes is not passed over in silence: binding says what is wrong with it.
    private static void leave(String rest, List<Param<?>> placed, Map<String, Raw> arguments) {
        placed.stream()
                .filter(param -> !arguments.containsKey(param.name()))
                .findFirst()
                .or(() -> placed.reversed().stream().findFirst())
                .ifPresent(param ->
                        arguments.merge(
                                param.name(),
                                new Raw.Words(rest),
                                (taken, more) -> new Raw.Words(taken.text() + " " + rest)));
    }

    private static String named(
            CommandSpec spec, String line, Scene scene, Map<String, Raw> arguments) {
        var labels = new Labels(spec, scene.texts());
        var names = new LinkedHashMap<String, Param<?>>();
        for (var param : spec.shown()) {
            names.put(param.name().toLowerCase(Locale.ROOT), param);
            names.put(labels.name(param).toLowerCase(Locale.ROOT), param);
        }
        if (names.isEmpty()) {
            return line;
        }
        var pattern =
                Pattern.compile(
                        "(?iu)(?:^|(?<=\\s))("
                                + String.join(
                                        "|", names.keySet().stream().map(Pattern::quote).toList())
                                + "):\\s*(?=\\S)");
        var matcher = pattern.matcher(line);
        if (!matcher.find()) {
            return line;
        }
        var rest = line.substring(0, matcher.start()).strip();
        boolean another;
        do {
            var param = names.get(matcher.group(1).toLowerCase(Locale.ROOT));
            int from = matcher.end();
            another = matcher.find();
            int to = another ? matcher.start() : line.length();
            if (param != null) {
                arguments.put(param.name(), new Raw.Words(line.substring(from, to).strip()));
            }
        } while (another);
        return rest;
    }
}
