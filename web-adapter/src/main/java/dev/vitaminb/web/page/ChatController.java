package dev.vitaminb.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vitaminb.core.ledger.StoreUnavailable;
import dev.vitaminb.core.people.ListFile;
import dev.vitaminb.core.text.Texts;
import dev.vitaminb.core.text.Voice;
import dev.vitaminb.web.cast.Casts;
import dev.vitaminb.web.cast.Curtain;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The chat: its page, what is sent from it, and what is pushed to it. */
@RestController
@RequestMapping(produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
public final class ChatController {
    /**
     * The longest text that can be sent, in characters; far more than any parameter takes, so that
     * the bot says so.
     */
    static final int LONGEST = 20_000;

    /** In bytes; more than any command takes. */
    private static final int LARGEST_TABLE = 4_000_000;

    private static final MediaType PLAIN = new MediaType(MediaType.TEXT_PLAIN, UTF_8);
    private static final String FIELD = "field.";
    private static final String GIVEN = "given.";

    private final Casts casts;
    private final Frames frames;
    private final Chats chats;
    private final Talks talks;
    private final Completion completion;
    private final Curtain curtain;
    private final Onlookers onlookers;
    private final Html html;

    public ChatController(
            Casts casts,
            Frames frames,
            Chats chats,
            Talks talks,
            Completion completion,
            Curtain curtain,
            Onlookers onlookers,
            Html html) {
        this.casts = casts;
        this.frames = frames;
        this.chats = chats;
        this.talks = talks;
        this.completion = completion;
        this.curtain = curtain;
        this.onlookers = onlookers;
        this.html = html;
    }

    @GetMapping("/")
    ResponseEntity<Void> start() {
        var cast = casts.all().getFirst();
        var page = "/chat/" + cast.code() + "/" + cast.personas().getFirst().key();
        return ResponseEntity.status(HttpStatus.FOUND).location(URI.create(page)).build();
    }

    @GetMapping("/chat/{cast}/{persona}")
    String page(Viewer viewer) {
        // Read before the messages: what changes in between is pushed once more, not missed.
        long revision = chats.revision(viewer.cast());
        var page =
                new Page(
                        frames.around(viewer),
                        chats.shown(viewer, Side.ROOM, 0, revision),
                        chats.shown(viewer, Side.DIRECT, 0, revision),
                        revision);
        return html.page("page", viewer, page);
    }

    @GetMapping(
            path = "/chat/{cast}/{persona}/changes",
            produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> changes(
            Viewer viewer,
            @RequestParam long seen,
            @RequestHeader(name = "Last-Event-ID") Optional<Long> last) {
        return onlookers
                .join(viewer, last.orElse(seen))
                .map(emitter -> ResponseEntity.ok().header("X-Accel-Buffering", "no").body(emitter))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build());
    }

    @PostMapping("/chat/{cast}/{persona}/{side}/say")
    ResponseEntity<String> say(
            Viewer viewer,
            @PathVariable Side side,
            @RequestParam String event,
            @RequestParam String text) {
        var words = text.replace("\r\n", "\n").strip();
        if (words.length() > LONGEST) {
            throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
        }
        return sent(
                viewer,
                side,
                () ->
                        words.isEmpty()
                                ? new Outcome.Done()
                                : talks.say(viewer, side, checked(event), words));
    }

    @PostMapping("/chat/{cast}/{persona}/{side}/press")
    ResponseEntity<String> press(
            Viewer viewer,
            @PathVariable Side side,
            @RequestParam String event,
            @RequestParam String payload) {
        return sent(viewer, side, () -> talks.press(viewer, side, checked(event), payload));
    }

    @PostMapping("/chat/{cast}/{persona}/{side}/form")
    ResponseEntity<String> form(
            Viewer viewer,
            @PathVariable Side side,
            @RequestParam String event,
            @RequestParam String command,
            @RequestParam Map<String, String> parameters) {
        var values = values(parameters, GIVEN);
        values.putAll(values(parameters, FIELD));
        return sent(
                viewer,
                side,
                () ->
                        again(
                                viewer,
                                command,
                                talks.submit(viewer, side, checked(event), command, values)));
    }

    // Asked once more, a form says what it still needs.
    private Outcome again(Viewer viewer, String command, Outcome outcome) {
        return outcome instanceof Outcome.Asked(var form) && form.command().equals(command)
                ? new Outcome.Asked(ShownForm.withGapsTold(form, html.say("form.missing", viewer)))
                : outcome;
    }

    /** What stands in a file that somebody chose for a table; nothing is kept of it. */
    @PostMapping(
            value = "/chat/{cast}/{persona}/table",
            consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE,
            produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
    String table(Viewer viewer, InputStream file) throws IOException {
        var bytes = file.readNBytes(LARGEST_TABLE + 1);
        if (bytes.length > LARGEST_TABLE) {
            throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
        }
        return ListFile.text(bytes);
    }

    @PostMapping("/chat/{cast}/{persona}/{side}/file")
    ResponseEntity<String> file(
            Viewer viewer, @PathVariable Side side, @RequestParam String event) {
        return sent(viewer, side, () -> talks.unreadable(viewer, side, checked(event)));
    }

    private ResponseEntity<String> sent(Viewer viewer, Side side, Supplier<Outcome> talk) {
        return curtain.ifOpen(viewer.cast().code(), () -> answered(viewer, side, talk.get()))
                .orElseGet(() -> refused(html.say("building.answer", viewer)));
    }

    private ResponseEntity<String> answered(Viewer viewer, Side side, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done() -> taken(viewer, Sent.from(side));
            case Outcome.Asked(var form) -> taken(viewer, Sent.asking(side, form));
            case Outcome.Untold untold -> refused(untold.words());
        };
    }

    private ResponseEntity<String> taken(Viewer viewer, Sent sent) {
        return ResponseEntity.ok(html.page("sent", viewer, sent));
    }

    /** Says what the bot says where it can be asked. */
    @ExceptionHandler
    ResponseEntity<String> storeAway(StoreUnavailable away, Viewer viewer) {
        var texts = Texts.in(Voice.of(viewer.language(), viewer.cast().formality()));
        return refused(texts.say(away.ambiguous() ? "fault.unsettled" : "fault.storeAway"));
    }

    // A failure, so that the page keeps what was typed and shows the sentence.
    private static ResponseEntity<String> refused(String sentence) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .contentType(PLAIN)
                .body(sentence);
    }

    @GetMapping("/chat/{cast}/{persona}/{side}/complete")
    String complete(Viewer viewer, @PathVariable Side side, @RequestParam String text) {
        return suggested(viewer, () -> completion.line(viewer, side, text));
    }

    @GetMapping("/chat/{cast}/{persona}/{side}/suggest/{command}/{param}")
    String suggest(
            Viewer viewer,
            @PathVariable Side side,
            @PathVariable String command,
            @PathVariable String param,
            @RequestParam Map<String, String> parameters) {
        var typed = parameters.getOrDefault(FIELD + param, "");
        return suggested(viewer, () -> completion.field(viewer, side, command, param, typed));
    }

    private String suggested(Viewer viewer, Supplier<Suggestions> suggestions) {
        var all = curtain.ifOpen(viewer.cast().code(), suggestions).orElse(Suggestions.NONE);
        return html.page("suggestions", viewer, all);
    }

    // A field that was emptied is told as empty.
    private static Map<String, String> values(Map<String, String> parameters, String prefix) {
        return parameters.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .collect(
                        Collectors.toMap(
                                entry -> entry.getKey().substring(prefix.length()),
                                Map.Entry::getValue));
    }

    private static String checked(String event) {
        if (!Events.isId(event)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return event;
    }
}
