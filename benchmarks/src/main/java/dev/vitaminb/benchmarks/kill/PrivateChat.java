package dev.vitaminb.benchmarks.kill;

import dev.vitaminb.core.text.Texts;
import dev.vitaminb.core.text.Voice;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.web.util.HtmlUtils;

/** The messages in a persona's private chat, read from the page. */
record PrivateChat(List<Message> messages) {
    private static final Pattern START = Pattern.compile("(?=<li[^>]*\\sid=\"direct-\\d)");
    private static final Pattern NUMBER = Pattern.compile("<li[^>]*\\sid=\"direct-(\\d+)\"");
    private static final String ANYTHING = "\u0000";

    // What the bot says when it has not done, or may not have done, what it was asked for.
    private static final List<String> APOLOGIES =
            Texts.in(Voice.ENGLISH).keys().stream()
                    .filter(key -> key.startsWith("fault.") || key.equals("refused.tooMany"))
                    .map(PrivateChat::beginning)
                    .toList();

    // What the bot says when it has posted a wish, or had done so before, up to the wish's number.
    private static final List<Pattern> POSTED =
            Stream.of("request.posted", "request.postedNobody", "request.repeated")
                    .map(key -> Pattern.compile(Pattern.quote(beginning(key)) + "(\\d+)"))
                    .toList();

    /** A message and its place in the order of messages. */
    record Message(long number, String text) {
        boolean isApology() {
            return APOLOGIES.stream().anyMatch(text::contains);
        }

        /** The number of the wish that it says is posted. */
        private Stream<Integer> posted() {
            return POSTED.stream()
                    .map(pattern -> pattern.matcher(text))
                    .filter(Matcher::find)
                    .map(found -> Integer.parseInt(found.group(1)));
        }
    }

    static PrivateChat in(String page) {
        return new PrivateChat(START.splitAsStream(page).flatMap(PrivateChat::message).toList());
    }

    private static Stream<Message> message(String html) {
        var number = NUMBER.matcher(html);
        return number.find()
                ? Stream.of(
                        new Message(Long.parseLong(number.group(1)), HtmlUtils.htmlUnescape(html)))
                : Stream.empty();
    }

    private static String beginning(String key) {
        var text =
                Texts.in(Voice.ENGLISH).say(key, Map.of("incident", ANYTHING, "number", ANYTHING));
        return text.contains(ANYTHING) ? text.substring(0, text.indexOf(ANYTHING)) : text;
    }

    /** The number of the newest message; 0 if there is none. */
    long newest() {
        return messages.stream().mapToLong(Message::number).max().orElse(0);
    }

    /** The number of the wish that was posted last; 0 if none is told of. */
    int newestWish() {
        return messages.stream()
                .flatMap(Message::posted)
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
    }

    /** How often the bot has apologised since a message. */
    long apologiesAfter(long number) {
        return messages.stream()
                .filter(message -> message.number() > number && message.isApology())
                .count();
    }
}
