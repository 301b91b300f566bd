package dev.vitaminb.core.command;

import java.util.HashMap;
import java.util.Map;

/**
 * An event that calls a command: what an adapter hands to the bot.
 *
 * @param event the platform's id of the event, the same when the platform delivers it again; not
 *     empty
 * @param path the command's path; unknown paths get a helpful answer
 * @param arguments by parameter name, as far as given
 * @param line what was typed after the command's name and is to be read for arguments; empty if
 *     there is nothing to read
 * @param exposure whether others could read the arguments where they were typed
 */
public record Invocation(
        String event,
        Person who,
        Place place,
        String path,
        Map<String, Raw> arguments,
        String line,
        Exposure exposure) {
    public Invocation {
        if (event.isEmpty()) {
            throw new IllegalArgumentException("An event needs an id");
        }
        arguments = Map.copyOf(arguments);
    }

    /** A call whose arguments are known one by one. */
    public Invocation(
            String event,
            Person who,
            Place place,
            String path,
            Map<String, Raw> arguments,
            Exposure exposure) {
        this(event, who, place, path, arguments, "", exposure);
    }

    /** Whether arguments were typed where others read them. */
    public enum Exposure {
        PRIVATE,
        PUBLIC
    }

    /** The same call by somebody of whom more is known. */
    Invocation by(Person told) {
        return new Invocation(event, told, place, path, arguments, line, exposure);
    }

    /** The same call by another event, elsewhere. */
    Invocation at(String other, Place elsewhere) {
        return new Invocation(other, who, elsewhere, path, arguments, line, exposure);
    }

    /** The same event calling another command. */
    Invocation calling(String otherPath, Map<String, Raw> otherArguments) {
        return new Invocation(event, who, place, otherPath, otherArguments, Exposure.PRIVATE);
    }

    /** The same call, its line read. */
    Invocation reading(Map<String, Raw> found) {
        return new Invocation(event, who, place, path, found, exposure);
    }

    /** The same event with these arguments in place of, or beside, the given ones. */
    Map<String, Raw> with(Map<String, Raw> more) {
        var all = new HashMap<>(arguments);
        all.putAll(more);
        return all;
    }
}
