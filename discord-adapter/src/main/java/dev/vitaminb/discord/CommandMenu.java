package dev.vitaminb.discord;

import dev.vitaminb.core.command.CommandSpec;
import dev.vitaminb.core.command.Menu;
import dev.vitaminb.core.text.Language;
import dev.vitaminb.core.view.Input;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;

/** A group's menu as commands of a server, in English with German beside it. */
final class CommandMenu {
    private CommandMenu() {}

    static List<CommandData> of(Menu menu) {
        return Stream.concat(
                        menu.entries().stream().map(CommandMenu::command),
                        Shortcut.of(menu).stream())
                .toList();
    }

    private static CommandData command(Menu.Entry entry) {
        return Commands.slash(in(entry.name(), Language.ENGLISH), described(entry.description()))
                .setNameLocalization(DiscordLocale.GERMAN, in(entry.name(), Language.GERMAN))
                .setDescriptionLocalization(
                        DiscordLocale.GERMAN, in(entry.description(), Language.GERMAN))
                .setContexts(InteractionContextType.GUILD)
                .setDefaultPermissions(
                        entry.access() == CommandSpec.Access.MEMBER
                                ? DefaultMemberPermissions.ENABLED
                                : DefaultMemberPermissions.enabledFor(Permission.MANAGE_SERVER))
                .addOptions(
                        entry.options().stream()
                                .sorted(Comparator.comparing(option -> !option.isRequired()))
                                .map(CommandMenu::option)
                                .toList());
    }

    private static String described(Map<Language, String> words) {
        return in(words, Language.ENGLISH);
    }

    private static OptionData option(Menu.Option option) {
        var input = in(option.input(), Language.ENGLISH);
        var data =
                new OptionData(
                                type(input),
                                in(option.name(), Language.ENGLISH),
                                described(option.label()),
                                option.isRequired())
                        .setNameLocalization(
                                DiscordLocale.GERMAN, in(option.name(), Language.GERMAN))
                        .setDescriptionLocalization(
                                DiscordLocale.GERMAN, in(option.label(), Language.GERMAN));
        switch (input) {
            case Input.Line(int shortest, int longest) -> bound(data, shortest, longest);
            case Input.Area(int shortest, int longest) -> bound(data, shortest, longest);
            case Input.Table(int shortest, int longest) -> bound(data, shortest, longest);
            case Input.Whole(long least, long most) -> data.setRequiredRange(least, most);
            case Input.Choice choice when hasRoom(choice) ->
                    data.addChoices(choices(choice, option));
            case Input.Choice _, Input.Lookup _, Input.People _ -> data.setAutoComplete(true);
            case Input.Person _, Input.Role _ -> {}
        }
        return isSuggested(input, option) ? data.setAutoComplete(true) : data;
    }

    private static boolean isSuggested(Input input, Menu.Option option) {
        return input instanceof Input.Line && option.isSuggested();
    }

    private static void bound(OptionData data, int shortest, int longest) {
        data.setMaxLength(Math.min(longest, OptionData.MAX_STRING_OPTION_LENGTH));
        if (shortest > 0) {
            data.setMinLength(Math.min(shortest, OptionData.MAX_STRING_OPTION_LENGTH));
        }
    }

    private static boolean hasRoom(Input.Choice choice) {
        return choice.options().size() <= OptionData.MAX_CHOICES;
    }

    private static List<Command.Choice> choices(Input.Choice english, Menu.Option option) {
        var german = ((Input.Choice) in(option.input(), Language.GERMAN)).options();
        return IntStream.range(0, english.options().size())
                .mapToObj(i ->
                        new Command.Choice(
                                        label(english.options().get(i)),
                                        english.options().get(i).value())
                                .setNameLocalization(DiscordLocale.GERMAN, label(german.get(i))))
                .toList();
    }

    private static String label(Input.Option option) {
        return Layout.cut(option.label(), OptionData.MAX_CHOICE_NAME_LENGTH);
    }

    private static OptionType type(Input input) {
        return switch (input) {
            case Input.Whole _ -> OptionType.INTEGER;
            case Input.Person _ -> OptionType.USER;
            case Input.Role _ -> OptionType.ROLE;
            case Input.Line _, Input.Area _, Input.Table _ -> OptionType.STRING;
            case Input.Choice _, Input.Lookup _, Input.People _ -> OptionType.STRING;
        };
    }

    private static <T> T in(Map<Language, T> words, Language language) {
        return Objects.requireNonNull(words.get(language));
    }
}
