package dev.vitaminb.web.page;

import dev.vitaminb.core.picture.ChartPainter;
import dev.vitaminb.core.picture.Palette;
import dev.vitaminb.core.picture.Pictures;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Chart;
import dev.vitaminb.core.view.View;
import dev.vitaminb.web.transcript.Content;
import dev.vitaminb.web.transcript.Message;
import dev.vitaminb.web.transcript.Transcripts;
import java.time.Duration;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The pictures in messages, for whoever sees the message. */
@RestController
public final class PictureController {
    private final Transcripts transcripts;

    public PictureController(Transcripts transcripts) {
        this.transcripts = transcripts;
    }

    @GetMapping("/chat/{cast}/{persona}/pictures/{side}/{number}/{digest}/light.png")
    ResponseEntity<byte[]> light(
            Viewer viewer,
            @PathVariable Side side,
            @PathVariable long number,
            @PathVariable String digest) {
        return picture(viewer, side, number, digest, Palette.LIGHT);
    }

    @GetMapping("/chat/{cast}/{persona}/pictures/{side}/{number}/{digest}/dark.png")
    ResponseEntity<byte[]> dark(
            Viewer viewer,
            @PathVariable Side side,
            @PathVariable long number,
            @PathVariable String digest) {
        return picture(viewer, side, number, digest, Palette.DARK);
    }

    private ResponseEntity<byte[]> picture(
            Viewer viewer, Side side, long number, String digest, Palette palette) {
        var chart =
                transcripts
                        .find(viewer.room(side), number)
                        .filter(it -> it.content().isSeenBy(viewer.persona().key()))
                        .stream()
                        .flatMap(PictureController::charts)
                        .filter(it -> Pictures.digest(it).equals(digest))
                        .findFirst()
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable())
                .body(ChartPainter.png(chart, palette));
    }

    private static Stream<Chart> charts(Message message) {
        return switch (message.content()) {
            case Content.Card(var view, var pinned) -> charts(view);
            case Content.Whisper whisper -> charts(whisper.view());
            case Content.Words words -> Stream.empty();
            case Content.Removed removed -> Stream.empty();
        };
    }

    private static Stream<Chart> charts(View view) {
        return view.blocks().stream().flatMap(PictureController::charts);
    }

    private static Stream<Chart> charts(Block block) {
        return switch (block) {
            case Block.Picture picture -> Stream.of(picture.chart());
            case Block.Heading heading -> Stream.empty();
            case Block.Paragraph paragraph -> Stream.empty();
            case Block.Quote quote -> Stream.empty();
            case Block.Fields fields -> Stream.empty();
            case Block.Items items -> Stream.empty();
            case Block.File file -> Stream.empty();
            case Block.Note note -> Stream.empty();
            case Block.Code code -> Stream.empty();
        };
    }
}
