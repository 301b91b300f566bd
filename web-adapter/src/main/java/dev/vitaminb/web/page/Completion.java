package dev.vitaminb.web.page;

import dev.vitaminb.core.command.Bot;
import dev.vitaminb.core.command.MenuEntry;
import dev.vitaminb.core.view.Input;
import dev.vitaminb.web.page.Suggestions.Hint;
import dev.vitaminb.web.page.Suggestions.Stage;
import dev.vitaminb.web.page.Suggestions.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Completes a slash line: the command's name, then {@code name: value} for its arguments. */
public final class Completion {
    private static final int MOST = 25;
    // How the core hands back one of a few options; it binds the option's label as well.
    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z_]+");

    private final Bot bot;
    private final Talks talks;

    public Completion(Bot bot, Talks talks) {
        this.bot = bot;
        this.talks = talks;
    }

    /** Completes a line of the composer. */
    Suggestions line(Viewer viewer, Side side, String line) {
        if (!line.startsWith("/")) {
            return Suggestions.NONE;
        }
        var menu = bot.menu(viewer.person(), talks.place(viewer, side));
        int end = line.indexOf(' ');
        if (end < 0) {
            return names(menu, line.substring(1).toLowerCase(Locale.ROOT));
        }
        return entry(menu, line.substring(1, end))
                .map(entry -> arguments(viewer, side, entry, line))
                .orElse(Suggestions.NONE);
    }

    /** Completes a field of a form. */
    Suggestions field(Viewer viewer, Side side, String command, String param, String typed) {
        var place = talks.place(viewer, side);
        var options =
                bot.suggest(viewer.person(), place, command, param, typed).stream()
                        .filter(option -> !option.value().equals(typed))
                        .map(option -> new Suggestion(option.value(), option.label(), ""))
                        .toList();
        return new Suggestions(options, List.of(), false);
    }

    private static Suggestions names(List<MenuEntry> menu, String typed) {
        var starting = menu.stream().filter(entry -> entry.name().startsWith(typed));
        var holding =
                menu.stream()
                        .filter(entry -> !entry.name().startsWith(typed))
                        .filter(entry ->
                                !typed.isEmpty()
                                        && entry.description()
                                                .toLowerCase(Locale.ROOT)
                                                .contains(typed));
        var all =
                Stream.concat(starting, holding)
                        .limit(MOST)
                        .map(entry ->
                                new Suggestion(
                                        "/" + entry.name() + (takesSome(entry) ? " " : ""),
                                        "/" + entry.name(),
                                        entry.description()))
                        .toList();
        var whole = menu.stream().anyMatch(entry -> entry.name().equals(typed));
        return new Suggestions(all, List.of(), !whole);
    }

    private static boolean takesSome(MenuEntry entry) {
        return !entry.arguments().isEmpty();
    }

    private Optional<MenuEntry> entry(List<MenuEntry> menu, String name) {
        return bot.catalogue()
                .named(name)
                .flatMap(command ->
                        menu.stream()
                                .filter(entry -> entry.path().equals(command.spec().path()))
                                .findFirst());
    }

    private Suggestions arguments(Viewer viewer, Side side, MenuEntry entry, String line) {
        var typing = Typing.in(entry, line);
        var hints = new ArrayList<Hint>();
        for (var argument : entry.arguments()) {
            hints.add(
                    new Hint(
                            argument.name(),
                            argument.label(),
                            argument.required(),
                            typing.stage(argument)));
        }
        var all = new ArrayList<Suggestion>();
        typing.current()
                .ifPresent(argument ->
                        values(viewer, side, entry, argument, typing.value())
                                .forEach(option ->
                                        all.add(
                                                new Suggestion(
                                                        typing.with(argument, word(option)),
                                                        option.label(),
                                                        ""))));
        if (typing.value().isEmpty() || line.endsWith(" ")) {
            entry.arguments().stream()
                    .filter(argument -> typing.stage(argument) == Stage.OPEN)
                    .forEach(argument ->
                            all.add(
                                    new Suggestion(
                                            line.stripTrailing() + " " + argument.name() + ": ",
                                            argument.name() + ":",
                                            argument.label().equalsIgnoreCase(argument.name())
                                                    ? ""
                                                    : argument.label())));
        }
        return new Suggestions(List.copyOf(all), hints, false);
    }

    private List<Input.Option> values(
            Viewer viewer, Side side, MenuEntry entry, MenuEntry.Argument argument, String typed) {
        var place = talks.place(viewer, side);
        return bot.suggest(viewer.person(), place, entry.path(), argument.param(), typed).stream()
                .filter(option -> !word(option).equals(typed.strip()))
                .toList();
    }

    private static String word(Input.Option option) {
        return CONSTANT.matcher(option.value()).matches() ? option.label() : option.value();
    }
}
