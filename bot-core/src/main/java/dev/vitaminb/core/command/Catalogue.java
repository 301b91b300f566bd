package dev.vitaminb.core.command;

import dev.vitaminb.core.text.Texts;
import dev.vitaminb.core.text.Voice;
import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** All commands there are, by path and by every name under which people may type them. */
public final class Catalogue {
    private static final Pattern MARKS = Pattern.compile("\\p{M}");

    private final Map<String, Command> byPath = new LinkedHashMap<>();
    private final Map<String, Command> byName = new LinkedHashMap<>();

    /** The commands in the order in which menus show them. Two commands of one name are refused. */
    public Catalogue(List<Command> commands) {
        for (var command : commands) {
            var spec = command.spec();
            if (byPath.put(spec.path(), command) != null) {
                throw new IllegalArgumentException("Two commands are called /" + spec.path());
            }
            if (spec.isListed()) {
                addName(spec.path(), command);
                for (var voice : Voice.values()) {
                    var name = Texts.in(voice).say(spec.path() + ".name");
                    addName(name, command);
                    addName(withoutUmlauts(name), command);
                }
            }
        }
    }

    private void addName(String name, Command command) {
        var other = byName.put(name, command);
        if (other != null && !other.equals(command)) {
            throw new IllegalArgumentException("Two commands are called /" + name);
        }
    }

    /** All commands, those without a menu entry included. */
    public Collection<Command> all() {
        return byPath.values();
    }

    /** The command at a path. */
    public Optional<Command> find(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    /** The listed command that goes by a name in any language, with or without umlauts. */
    public Optional<Command> named(String typed) {
        var name = typed.toLowerCase(Locale.ROOT);
        return Optional.ofNullable(byName.get(name))
                .or(() -> Optional.ofNullable(byName.get(withoutUmlauts(name))));
    }

    /** The parameter of a command that menus show under a name in English. */
    public Optional<String> param(String path, String name) {
        return find(path)
                .map(Command::spec)
                .flatMap(spec -> {
                    var labels = new Labels(spec, Texts.in(Voice.ENGLISH));
                    return spec.shown().stream()
                            .filter(param -> labels.name(param).equals(name))
                            .map(Param::name)
                            .findFirst();
                });
    }

    /** A name as it is written where a platform allows ASCII only: ä becomes ae, é becomes e. */
    public static String withoutUmlauts(String name) {
        var german =
                name.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss");
        return MARKS.matcher(Normalizer.normalize(german, Normalizer.Form.NFD)).replaceAll("");
    }
}
