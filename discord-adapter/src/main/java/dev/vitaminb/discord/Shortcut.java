package dev.vitaminb.discord;

import dev.vitaminb.core.command.Menu;
import dev.vitaminb.core.text.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;

/** A command in the menu of a person or a message, which it takes for one of its arguments. */
enum Shortcut {
    REFER(Command.Type.USER, "refer", "refer", "to"),
    THANK(Command.Type.USER, "thanks", "thanks", "to"),
    PROFILE(Command.Type.USER, "profile", "profile", "member"),
    /** Of the message's words; that they are its author's own is for the caller to see to. */
    WISH(Command.Type.MESSAGE, "request", "draft", "text"),
    /** Of the message's author. */
    THANK_FOR(Command.Type.MESSAGE, "thanks", "thanks", "to");

    private final Command.Type type;
    private final String listed;
    private final String path;
    private final String param;

    Shortcut(Command.Type type, String listed, String path, String param) {
        this.type = type;
        this.listed = listed;
        this.path = path;
        this.param = param;
    }

    /** The command that it calls. */
    String path() {
        return path;
    }

    /** The parameter that takes the person or the message. */
    String param() {
        return param;
    }

    /** Those for commands that a menu has. */
    static List<CommandData> of(Menu menu) {
        return Arrays.stream(values())
                .filter(shortcut ->
                        menu.entries().stream()
                                .anyMatch(entry -> entry.path().equals(shortcut.listed)))
                .map(Shortcut::command)
                .toList();
    }

    private CommandData command() {
        return Commands.context(type, name(Language.ENGLISH))
                .setNameLocalization(DiscordLocale.GERMAN, name(Language.GERMAN))
                .setContexts(InteractionContextType.GUILD);
    }

    private String name(Language language) {
        return Words.in(language).say("shortcut." + name());
    }

    /** The one that Discord calls so. */
    static Optional<Shortcut> named(Command.Type type, String name) {
        return Arrays.stream(values())
                .filter(shortcut -> shortcut.type == type)
                .filter(shortcut -> shortcut.name(Language.ENGLISH).equals(name))
                .findFirst();
    }
}
