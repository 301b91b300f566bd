package dev.vitaminb.web.page;

import dev.vitaminb.core.command.MenuEntry;
import dev.vitaminb.core.command.MenuEntry.Argument;
import dev.vitaminb.web.page.Suggestions.Stage;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How far a slash line is typed.
 *
 * @param head what stands before the value that is being typed
 * @param value the value that is being typed
 * @param current the argument it belongs to, if any is left
 * @param given the names of the arguments before it
 */
record Typing(String head, String value, Optional<Argument> current, Set<String> given) {
    /** Where in a line of this command the typist is. */
    static Typing in(MenuEntry entry, String line) {
        var arguments = entry.arguments();
        int start = line.indexOf(' ') + 1;
        if (arguments.isEmpty()) {
            return new Typing(line, "", Optional.empty(), Set.of());
        }
        var names = arguments.stream().map(argument -> Pattern.quote(argument.name())).toList();
        var matcher =
                Pattern.compile("(?iu)(?<=\\s)(" + String.join("|", names) + "):\\s*")
                        .matcher(line);
        var given = new HashSet<String>();
        var head = line.substring(0, start);
        var current = Optional.of(arguments.getFirst());
        while (matcher.find()) {
            current = named(arguments, matcher.group(1));
            head = line.substring(0, matcher.end());
            given.add(matcher.group(1).toLowerCase(Locale.ROOT));
        }
        current.ifPresent(argument -> given.remove(argument.name().toLowerCase(Locale.ROOT)));
        return new Typing(head, line.substring(head.length()), current, Set.copyOf(given));
    }

    private static Optional<Argument> named(List<Argument> arguments, String name) {
        return arguments.stream()
                .filter(argument -> argument.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** The line with a value for the argument in place of what was being typed. */
    String with(Argument argument, String chosen) {
        var name = argument.name() + ": ";
        var named = head.stripTrailing().toLowerCase(Locale.ROOT);
        var before =
                named.endsWith(argument.name().toLowerCase(Locale.ROOT) + ":")
                        ? head.stripTrailing() + " "
                        : head + name;
        return before + chosen + " ";
    }

    Stage stage(Argument argument) {
        if (current.filter(argument::equals).isPresent()) {
            return Stage.TYPING;
        }
        return given.contains(argument.name().toLowerCase(Locale.ROOT)) ? Stage.GIVEN : Stage.OPEN;
    }
}
