package dev.vitaminb.discord;

import dev.vitaminb.core.view.Span;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words as Discord's markdown shows them unchanged. */
final class Markdown {
    // A link that is shown as it is harms nobody, and a backslash in it would break it.
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<]+[^<.,:;\"')\\]\\s]");
    private static final Pattern SIGN = Pattern.compile("[\\\\*_~`|<@\\[\\]]");
    private static final Pattern LINE_START =
            Pattern.compile("(?m)^([ \\t]*)([#>+-]|[0-9]+(?=[.)]))");

    private Markdown() {}

    /** Words that stay words: nothing in them is markup, a mention or a hidden link. */
    static String escaped(String words) {
        var text = new StringBuilder();
        var link = LINK.matcher(words);
        int from = 0;
        while (link.find()) {
            text.append(signs(words.substring(from, link.start()))).append(link.group());
            from = link.end();
        }
        text.append(signs(words.substring(from)));
        return LINE_START
                .matcher(text)
                .replaceAll(start ->
                        Character.isDigit(start.group(2).charAt(0)) ? "$1$2\\\\" : "$1\\\\$2");
    }

    private static String signs(String words) {
        return SIGN.matcher(words).replaceAll(sign -> "\\\\\\" + sign.group());
    }

    /** A line of spans. */
    static String line(List<Span> spans) {
        return spans.stream().map(Markdown::span).collect(Collectors.joining());
    }

    private static String span(Span span) {
        return switch (span) {
            case Span.Plain(var text) -> escaped(text);
            case Span.Strong(var text) -> strong(text);
            case Span.Person(var _, var text) -> strong(text);
            case Span.Moment(var at, var _) -> "<t:" + at.getEpochSecond() + ":F>";
        };
    }

    // Stars next to a blank would be shown as stars.
    static String strong(String text) {
        var words = text.strip();
        return words.isEmpty() ? text : text.replace(words, "**" + escaped(words) + "**");
    }

    /** Somebody's own words, set off as theirs. */
    static String quote(String words) {
        return escaped(words).lines().map(line -> "> " + line).collect(Collectors.joining("\n"));
    }
}
