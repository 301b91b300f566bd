package dev.vitaminb.discord;

import dev.vitaminb.core.command.Catalogue;
import dev.vitaminb.core.command.Raw;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;

/** What was given with a slash command. */
final class Arguments {
    private Arguments() {}

    /** By parameter name, each typed as far as Discord knows. */
    static Map<String, Raw> of(Catalogue catalogue, String path, List<OptionMapping> options) {
        var arguments = new HashMap<String, Raw>();
        options.forEach(option ->
                catalogue
                        .param(path, option.getName())
                        .ifPresent(param -> arguments.put(param, raw(option))));
        return arguments;
    }

    private static Raw raw(OptionMapping option) {
        return switch (option.getType()) {
            case USER -> new Raw.Person(Names.identity(option.getAsLong()));
            case ROLE -> new Raw.Role(option.getAsRole().getId(), option.getAsRole().getName());
            case INTEGER -> new Raw.Whole(option.getAsLong());
            default -> new Raw.Words(option.getAsString());
        };
    }
}
