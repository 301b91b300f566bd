package dev.vitaminb.app.browser;

import dev.vitaminb.core.text.Texts;
import dev.vitaminb.core.text.Voice;
import java.util.HashMap;
import java.util.Map;

/** What people read and type in the playground, in one voice. */
enum Words {
    DU(
            Voice.GERMAN_DU,
            "de-DE",
            "Nachricht an alle",
            "Nachricht an Vitamin B",
            "Keine Verbindung."),
    SIE(
            Voice.GERMAN_SIE,
            "de-DE",
            "Nachricht an alle",
            "Nachricht an Vitamin B",
            "Keine Verbindung."),
    ENGLISH(
            Voice.ENGLISH,
            "en-GB",
            "Message to everybody",
            "Message to Vitamin B",
            "No connection.");

    private final Voice voice;
    private final String locale;
    private final String toAll;
    private final String toBot;
    private final String offline;

    Words(Voice voice, String locale, String toAll, String toBot, String offline) {
        this.voice = voice;
        this.locale = locale;
        this.toAll = toAll;
        this.toBot = toBot;
        this.offline = offline;
    }

    /** What the visitor's browser asks for. */
    String locale() {
        return locale;
    }

    /** How a composer is called. */
    String box(Side side) {
        return switch (side) {
            case ROOM -> toAll;
            case PRIVATE -> toBot;
        };
    }

    /** What a page says that gets no answer. */
    String offline() {
        return offline;
    }

    /** How a command is typed. */
    String slash(String command) {
        return "/" + say(command + ".name");
    }

    /** What the bot says; the arguments are names and values in turn. */
    String say(String key, Object... arguments) {
        Map<String, Object> named = new HashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            named.put(arguments[i].toString(), arguments[i + 1]);
        }
        return Texts.in(voice).say(key, named);
    }
}
