package dev.vitaminb.discord;

import dev.vitaminb.core.command.Bot;
import dev.vitaminb.core.command.Person;
import dev.vitaminb.core.command.Place;
import dev.vitaminb.core.group.Address;
import dev.vitaminb.core.text.Language;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The few words of the adapter's own, which address nobody. */
final class Words {
    private static final String NAME = "dev.vitaminb.discord.words";
    private static final ResourceBundle.Control ONLY_THESE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle words;

    private Words(Language language) {
        this.locale = language.locale();
        this.words = ResourceBundle.getBundle(NAME, locale, ONLY_THESE);
    }

    static Words in(Language language) {
        return new Words(language);
    }

    /** In the language that Discord has for somebody. */
    static Words of(Person who) {
        return in(who.language().orElse(Language.GERMAN));
    }

    /** In the language in which somebody reads the bot's private answers. */
    static Words of(Person who, Place place, Bot bot) {
        return bot.language(who, place).map(Words::in).orElseGet(() -> of(who));
    }

    /** In the language of the group at home at a place. */
    static Words of(Address home, Bot bot) {
        return in(bot.language(home).orElse(Language.GERMAN));
    }

    String say(String key, Object... arguments) {
        return new MessageFormat(words.getString(key), locale).format(arguments);
    }
}
