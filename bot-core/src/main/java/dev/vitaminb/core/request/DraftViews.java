package dev.vitaminb.core.request;

import dev.vitaminb.core.command.Draft;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.matching.Matching;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Button;
import dev.vitaminb.core.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How a wish looks that is not posted yet. */
final class DraftViews {
    private static final int MATCHES = 5;

    private final Matching matching;

    DraftViews(Matching matching) {
        this.matching = matching;
    }

    /** The sentence, and what can be done with it. */
    static Reply draft(Scene scene, Draft draft) {
        var texts = scene.texts();
        return new Reply.Said(
                new View(
                        List.of(
                                new Block.Paragraph(texts.line("draft.made")),
                                new Block.Quote(text(draft))),
                        List.of(
                                Button.primary(
                                        texts.say("draft.post"),
                                        DraftPostCommand.press(draft.id())),
                                Button.plain(texts.say("draft.who"), DraftWhoCommand.press(draft)),
                                Button.plain(
                                        texts.say("draft.change"), DraftChangeCommand.press(draft)),
                                Button.danger(
                                        texts.say("draft.discard"),
                                        DraftDiscardCommand.press(draft)))));
    }

    /** Who can help with it; plainly nobody if nobody fits. */
    Reply whoCan(Scene scene, Optional<Draft> found) {
        var texts = scene.texts();
        if (found.isEmpty()) {
            return Reply.said(new Block.Paragraph(texts.line("draft.gone")));
        }
        var draft = found.get();
        var matches =
                matching.find(
                        scene.snapshot(),
                        new Matching.Question(
                                text(draft),
                                scene.caller().id(),
                                Set.of(),
                                scene.today(),
                                MATCHES));
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Paragraph(texts.line(matches.isEmpty() ? "who.nobody" : "who.found")));
        if (!matches.isEmpty()) {
            blocks.add(MatchViews.items(matches, scene));
        }
        var length = text(draft).codePointCount(0, text(draft).length());
        return new Reply.Said(
                new View(
                        blocks,
                        length < Request.SHORTEST
                                ? List.of()
                                : List.of(
                                        Button.primary(
                                                texts.say("who.post"),
                                                DraftPostCommand.press(draft.id())))));
    }

    private static String text(Draft draft) {
        return draft.arguments().getOrDefault("text", "");
    }
}
