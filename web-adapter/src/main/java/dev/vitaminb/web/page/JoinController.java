package dev.vitaminb.web.page;

import dev.vitaminb.core.command.Bot;
import dev.vitaminb.core.command.Invocation;
import dev.vitaminb.core.command.Place;
import dev.vitaminb.core.command.Raw;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.people.ClaimCommand;
import dev.vitaminb.core.people.Invitations;
import dev.vitaminb.web.cast.Cast;
import dev.vitaminb.web.cast.Guests;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Where the link of an invitation leads: one press, and its person is here as a new persona. */
@RestController
@RequestMapping(produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
public final class JoinController {
    /** Whoever opens what was opened before. */
    private static final String VISITOR = "visitor";

    private final Guests guests;
    private final Bot bot;
    private final Html html;

    public JoinController(Guests guests, Bot bot, Html html) {
        this.guests = guests;
        this.bot = bot;
        this.html = html;
    }

    /** What the page says; empty words where the invitation has not been tried yet. */
    public record Door(String code, String words) {}

    // Looking opens nothing: a preview of the link in some chat must not use it up.
    @GetMapping("/join/{code}")
    String door(@PathVariable String code, HttpServletRequest request) {
        return html.page("join", stranger(cast(code), "", request), new Door(code, ""));
    }

    @PostMapping("/join/{code}")
    ResponseEntity<String> open(@PathVariable String code, HttpServletRequest request) {
        var cast = cast(code);
        var tag = code.split("-", -1)[1];
        var came = guests.in(cast).find(tag).isPresent();
        var viewer = stranger(cast, came ? VISITOR : tag, request);
        var group = Invitations.group(code);
        var call =
                new Invocation(
                        Events.next(),
                        viewer.person(),
                        new Place.Direct(group),
                        ClaimCommand.PATH,
                        Map.of("code", new Raw.Words(code)),
                        Invocation.Exposure.PRIVATE);
        var reply = bot.run(call);
        if (!came && guests.in(cast).find(tag).isPresent()) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create("/chat/" + cast.code() + "/" + tag))
                    .build();
        }
        var words = reply instanceof Reply.Said(var view) ? new Outcome.Untold(view).words() : "";
        return ResponseEntity.ok(html.page("join", viewer, new Door("", words)));
    }

    private Cast cast(String code) {
        return Invitations.group(code)
                .flatMap(guests::of)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Viewer stranger(Cast cast, String key, HttpServletRequest request) {
        var persona = Guests.arriving(cast, key.isEmpty() ? VISITOR : key, "…");
        return new Viewer(cast, persona, ViewerResolver.language(request));
    }
}
