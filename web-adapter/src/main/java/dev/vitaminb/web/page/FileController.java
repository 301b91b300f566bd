package dev.vitaminb.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vitaminb.core.export.Downloads;
import dev.vitaminb.core.export.TextFile;
import dev.vitaminb.core.ledger.StoreUnavailable;
import dev.vitaminb.core.text.Texts;
import dev.vitaminb.core.text.Voice;
import dev.vitaminb.web.cast.Curtain;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The files in messages, made when the persona they are for fetches them. */
@RestController
public final class FileController {
    // A page to be printed brings its own style, and nothing else.
    private static final String OWN_STYLE_ONLY =
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, UTF_8);

    private final Downloads downloads;
    private final Curtain curtain;
    private final Html html;

    public FileController(Downloads downloads, Curtain curtain, Html html) {
        this.downloads = downloads;
        this.curtain = curtain;
        this.html = html;
    }

    @GetMapping("/chat/{cast}/{persona}/files/{ticket}")
    ResponseEntity<byte[]> file(Viewer viewer, @PathVariable String ticket) {
        return curtain.ifOpen(
                        viewer.cast().code(),
                        () ->
                                downloads
                                        .fetch(ticket, viewer.person())
                                        .map(FileController::saved)
                                        .orElseGet(() -> over(viewer)))
                .orElseGet(() ->
                        page(
                                viewer,
                                HttpStatus.SERVICE_UNAVAILABLE,
                                html.say("building.answer", viewer)));
    }

    private static ResponseEntity<byte[]> saved(TextFile file) {
        var type = new MediaType(MediaType.parseMediaType(file.mediaType()), UTF_8);
        boolean shown = type.equals(HTML);
        var how = shown ? ContentDisposition.inline() : ContentDisposition.attachment();
        var response =
                ResponseEntity.ok()
                        .contentType(type)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                how.filename(file.name(), UTF_8).build().toString());
        if (shown) {
            response.header("Content-Security-Policy", OWN_STYLE_ONLY);
        }
        return response.body(file.bytes());
    }

    private ResponseEntity<byte[]> over(Viewer viewer) {
        return page(viewer, HttpStatus.NOT_FOUND, html.say("file.over", viewer));
    }

    /** Says what the bot says where it can be asked. */
    @ExceptionHandler
    ResponseEntity<byte[]> storeAway(StoreUnavailable away, Viewer viewer) {
        var texts = Texts.in(Voice.of(viewer.language(), viewer.cast().formality()));
        return page(viewer, HttpStatus.SERVICE_UNAVAILABLE, texts.say("fault.storeAway"));
    }

    private ResponseEntity<byte[]> page(Viewer viewer, HttpStatus status, String sentence) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .body(html.page("refused", viewer, sentence).getBytes(UTF_8));
    }
}
