package dev.vitaminb.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vitaminb.core.command.Bot;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.view.Block;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The files that buttons bring: made when they are fetched, for whoever may press the button. */
@RestController
public final class FileController {
    private final Bot bot;
    private final Talks talks;
    private final Html html;
    private final InstantSource clock;

    public FileController(Bot bot, Talks talks, Html html, InstantSource clock) {
        this.bot = bot;
        this.talks = talks;
        this.html = html;
        this.clock = clock;
    }

    @GetMapping("/chat/{cast}/{persona}/files/{side}/{until}/{signature}/{encoded}")
    void file(
            Viewer viewer,
            @PathVariable Side side,
            @PathVariable long until,
            @PathVariable String signature,
            @PathVariable String encoded,
            HttpServletResponse response)
            throws IOException {
        var file =
                Downloads.payload(viewer, until, signature, encoded, clock.instant())
                        .flatMap(payload -> made(viewer, side, payload));
        if (file.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_GONE);
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().println(html.say("file.gone", viewer));
            return;
        }
        send(file.get(), response);
    }

    private Optional<Block.File> made(Viewer viewer, Side side, String payload) {
        var reply = bot.press(Events.next(), viewer.person(), talks.place(viewer, side), payload);
        return reply instanceof Reply.Said(var view)
                ? view.blocks().stream()
                        .filter(Block.File.class::isInstance)
                        .map(Block.File.class::cast)
                        .findFirst()
                : Optional.empty();
    }

    private static void send(Block.File file, HttpServletResponse response) throws IOException {
        boolean page = file.mediaType().equals("text/html");
        var disposition = page ? ContentDisposition.inline() : ContentDisposition.attachment();
        response.setContentType(file.mediaType() + ";charset=UTF-8");
        response.setHeader(
                "Content-Disposition", disposition.filename(file.name(), UTF_8).build().toString());
        if (page) {
            // A sheet brings its own style, and nothing else.
            response.setHeader(
                    "Content-Security-Policy",
                    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
        }
        response.getOutputStream().write(file.text().getBytes(UTF_8));
    }
}
