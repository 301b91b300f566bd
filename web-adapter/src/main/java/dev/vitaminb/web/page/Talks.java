package dev.vitaminb.web.page;

import dev.vitaminb.core.command.Bot;
import dev.vitaminb.core.command.Invocation;
import dev.vitaminb.core.command.Invocation.Exposure;
import dev.vitaminb.core.command.Place;
import dev.vitaminb.core.command.Raw;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.group.Directory;
import dev.vitaminb.core.ledger.StoreUnavailable;
import dev.vitaminb.core.view.View;
import dev.vitaminb.web.transcript.Content;
import dev.vitaminb.web.transcript.Transcripts;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Takes what a persona says, presses or fills in to the bot, and puts the answer where the persona
 * alone sees it.
 *
 * <p>The same event twice is one message and one answer. While the store is away, what cannot even
 * be shown to the room is not taken to the bot: {@link StoreUnavailable} is thrown.
 */
public final class Talks {
    private static final Pattern MENTION = Pattern.compile("(?iu)^@vitamin ?b\\b[\\s,:!]*");

    private static final Outcome DONE = new Outcome.Done();
    private static final Content REMOVED = new Content.Removed();

    private final Bot bot;
    private final Directory directory;
    private final Transcripts transcripts;

    public Talks(Bot bot, Directory directory, Transcripts transcripts) {
        this.bot = bot;
        this.directory = directory;
        this.transcripts = transcripts;
    }

    /** Something typed into a composer. */
    Outcome say(Viewer viewer, Side side, String event, String text) {
        return switch (side) {
            case ROOM -> inRoom(viewer, event, text);
            case DIRECT -> inPrivate(viewer, event, text);
        };
    }

    /** A pressed button. */
    Outcome press(Viewer viewer, Side side, String event, String payload) {
        var reply = bot.press(id(viewer, event), viewer.person(), place(viewer, side), payload);
        return answer(viewer, side, event, "", reply);
    }

    /** A form that was filled in. */
    Outcome submit(
            Viewer viewer, Side side, String event, String path, Map<String, String> values) {
        var reply =
                bot.submit(id(viewer, event), viewer.person(), place(viewer, side), path, values);
        return answer(viewer, side, event, "", reply);
    }

    /** A voice message, a picture or a file, which the bot cannot read; it is not uploaded. */
    Outcome unreadable(Viewer viewer, Side side, String event) {
        return run(viewer, side, event, "unreadable", Map.of(), Exposure.PRIVATE);
    }

    /** Where an event on a side happens, as the bot sees it. */
    Place place(Viewer viewer, Side side) {
        var home = viewer.cast().room().address();
        return switch (side) {
            case ROOM -> new Place.Home(home);
            case DIRECT -> new Place.Direct(Optional.of(directory.at(home)));
        };
    }

    private Outcome inPrivate(Viewer viewer, String event, String text) {
        post(viewer, Side.DIRECT, event, text);
        return text.startsWith("/")
                ? typed(viewer, Side.DIRECT, event, text, "")
                : draft(viewer, Side.DIRECT, event, text, Exposure.PRIVATE);
    }

    private Outcome inRoom(Viewer viewer, String event, String text) {
        if (text.startsWith("/")) {
            return typed(viewer, Side.ROOM, event, text, text);
        }
        post(viewer, Side.ROOM, event, text);
        var mention = MENTION.matcher(text);
        return mention.find()
                ? draft(viewer, Side.ROOM, event, text.substring(mention.end()), Exposure.PUBLIC)
                : DONE;
    }

    private Outcome typed(Viewer viewer, Side side, String event, String line, String echo) {
        // A slash line is shown to nobody else, so its arguments are private even in the room.
        var reply =
                bot.typed(
                        id(viewer, event),
                        viewer.person(),
                        place(viewer, side),
                        line,
                        Exposure.PRIVATE);
        return answer(viewer, side, event, echo, reply);
    }

    private Outcome draft(Viewer viewer, Side side, String event, String text, Exposure exposure) {
        return run(viewer, side, event, "draft", Map.of("text", new Raw.Words(text)), exposure);
    }

    private Outcome run(
            Viewer viewer,
            Side side,
            String event,
            String path,
            Map<String, Raw> arguments,
            Exposure exposure) {
        var call =
                new Invocation(
                        id(viewer, event),
                        viewer.person(),
                        place(viewer, side),
                        path,
                        arguments,
                        exposure);
        return answer(viewer, side, event, "", bot.run(call));
    }

    private Outcome answer(Viewer viewer, Side side, String event, String echo, Reply reply) {
        return switch (reply) {
            case Reply.Said(var view) -> told(view, () -> whisper(viewer, side, event, echo, view));
            case Reply.Misplaced(var view) ->
                    told(
                            view,
                            () -> {
                                remove(viewer, side, event);
                                whisper(viewer, side, event, echo, view);
                            });
            case Reply.Asked(var form) -> new Outcome.Asked(form);
            case Reply.Quiet() -> DONE;
        };
    }

    // The bot has done what it says, so nothing else may be said of it.
    private static Outcome told(View answer, Runnable telling) {
        try {
            telling.run();
            return DONE;
        } catch (StoreUnavailable away) {
            return new Outcome.Untold(answer);
        }
    }

    private void remove(Viewer viewer, Side side, String event) {
        long said = transcripts.post(viewer.room(side), said(viewer, event), REMOVED);
        transcripts.edit(viewer.room(side), said, REMOVED);
    }

    private void post(Viewer viewer, Side side, String event, String text) {
        var words = new Content.Words(viewer.persona().key(), text);
        transcripts.post(viewer.room(side), said(viewer, event), words);
    }

    private void whisper(Viewer viewer, Side side, String event, String echo, View view) {
        var content =
                switch (side) {
                    case ROOM -> new Content.Whisper(viewer.persona().key(), echo, view);
                    case DIRECT -> new Content.Card(view);
                };
        transcripts.post(viewer.room(side), "answer " + id(viewer, event), content);
    }

    private static String said(Viewer viewer, String event) {
        return "said " + id(viewer, event);
    }

    // The browser made it up, so it counts for this persona only.
    private static String id(Viewer viewer, String event) {
        return viewer.persona().identity() + " " + event;
    }
}
