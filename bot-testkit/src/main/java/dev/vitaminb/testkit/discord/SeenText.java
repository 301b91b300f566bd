package dev.vitaminb.testkit.discord;

import java.util.ArrayList;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * What a person reads in a message: markup that has an effect is gone, and what was escaped stands
 * as it is. Words that were not escaped therefore read differently than they were written.
 */
final class SeenText {
    private static final Pattern LINE =
            Pattern.compile("^(?:(?:#{1,3}|-#|>|[-*+]) )(?=.)", Pattern.MULTILINE);

    private SeenText() {}

    static String of(JsonNode message) {
        return source(message).lines().map(SeenText::line).collect(Collectors.joining("\n"));
    }

    /** The text with its markup. */
    static String source(JsonNode message) {
        var all = new ArrayList<String>();
        if (!Json.text(message, "content").isEmpty()) {
            all.add(Json.text(message, "content"));
        }
        Json.walk(
                message.path("components"),
                node -> {
                    if (node.path("type").asInt(0) == 10) {
                        all.add(Json.text(node, "content"));
                    }
                });
        return String.join("\n", all);
    }

    private static String line(String line) {
        return inline(LINE.matcher(line).replaceFirst(""));
    }

    private static String inline(String text) {
        var seen = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            char sign = text.charAt(at);
            if (sign == '\\' && at + 1 < text.length() && isPunctuation(text.charAt(at + 1))) {
                seen.append(text.charAt(at + 1));
                at += 2;
            } else {
                int end = markup(text, at, seen);
                if (end < 0) {
                    seen.append(sign);
                    at++;
                } else {
                    at = end;
                }
            }
        }
        return seen.toString();
    }

    private static boolean isPunctuation(char sign) {
        return sign < 128 && !Character.isLetterOrDigit(sign) && !Character.isWhitespace(sign);
    }

    /** Where markup that begins here ends, its effect written; -1 if there is none. */
    private static int markup(String text, int at, StringBuilder seen) {
        for (var mark : new String[] {"***", "**", "__", "~~", "||", "*", "_", "`"}) {
            if (text.startsWith(mark, at)) {
                int end = closing(text, mark, at + mark.length());
                if (end > at + mark.length()) {
                    var within = text.substring(at + mark.length(), end);
                    seen.append(mark.equals("`") ? within : inline(within));
                    return end + mark.length();
                }
            }
        }
        return special(text, at, seen);
    }

    private static int special(String text, int at, StringBuilder seen) {
        var mention =
                Pattern.compile("<(@[!&]?|#)([0-9]+)>").matcher(text).region(at, text.length());
        if (mention.lookingAt()) {
            seen.append(mention.group(1).charAt(0)).append("somebody ").append(mention.group(2));
            return mention.end();
        }
        var moment =
                Pattern.compile("<t:(-?[0-9]+)(:[a-zA-Z])?>")
                        .matcher(text)
                        .region(at, text.length());
        if (moment.lookingAt()) {
            seen.append(java.time.Instant.ofEpochSecond(Long.parseLong(moment.group(1))));
            return moment.end();
        }
        var link =
                Pattern.compile("\\[([^\\]]+)]\\((https?://[^)\\s]+)\\)")
                        .matcher(text)
                        .region(at, text.length());
        if (link.lookingAt()) {
            seen.append(inline(link.group(1)));
            return link.end();
        }
        var everyone = Pattern.compile("@(everyone|here)").matcher(text).region(at, text.length());
        if (everyone.lookingAt()) {
            seen.append("@").append(everyone.group(1));
            return everyone.end();
        }
        return -1;
    }

    // An escaped sign closes nothing.
    private static int closing(String text, String mark, int from) {
        for (int at = from; at < text.length(); at++) {
            if (text.charAt(at) == '\\') {
                at++;
            } else if (text.startsWith(mark, at)) {
                return at;
            }
        }
        return -1;
    }
}
