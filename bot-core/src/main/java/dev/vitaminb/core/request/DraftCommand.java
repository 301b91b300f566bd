package dev.vitaminb.core.request;

import dev.vitaminb.core.command.Bind;
import dev.vitaminb.core.command.Call;
import dev.vitaminb.core.command.Command;
import dev.vitaminb.core.command.CommandSpec;
import dev.vitaminb.core.command.Draft;
import dev.vitaminb.core.command.Drafts;
import dev.vitaminb.core.command.Invocation;
import dev.vitaminb.core.command.Param;
import dev.vitaminb.core.command.Raw;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.command.Step;
import dev.vitaminb.core.ledger.Change;
import dev.vitaminb.core.ledger.Receipt;
import dev.vitaminb.core.ledger.RecordKey;
import dev.vitaminb.core.ledger.Write;
import dev.vitaminb.core.view.Block;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes a bare sentence as the draft of a wish; nobody sees it until it is posted. */
public final class DraftCommand implements Command {
    static final String PATH = "draft";

    /** The outcome of a request that must say first what it is for. */
    static final String UNCLEAR = "unclear";

    /** Longer than anything that can be posted, so that what is too long is told so. */
    private static final int LONGEST = 100_000;

    private static final Param<String> TEXT = Param.text("text", 0, LONGEST).required();

    @Override
    public CommandSpec spec() {
        return Requests.command(PATH).takes(TEXT).unlisted().creates();
    }

    @Override
    public Step run(Call call) {
        var text = call.get(TEXT);
        int length = text.codePointCount(0, text.length());
        if (length < Request.SHORTEST) {
            return call.says("draft.tooShort");
        }
        if (length > Request.LONGEST) {
            return call.says("draft.tooLong", Map.of("most", Request.LONGEST, "length", length));
        }
        var draft = Drafts.of(call.invocation(), call.scene()).to(PostRequestCommand.PATH);
        return call.records(
                Change.unrecorded(Write.put(Draft.KIND.key(draft.id()), draft)),
                "made",
                draft.id());
    }

    @Override
    public List<RecordKey<?>> reads(Receipt receipt) {
        return List.of(Draft.KIND.key(receipt.id(0)));
    }

    /** As a draft, or as the wish that it has become. */
    @Override
    public boolean stands(Invocation call, Scene scene, Receipt first) {
        return scene.named().find(Draft.KIND.key(first.id(0))).isPresent()
                || isOpenWish(call.arguments().get(TEXT.name()), scene);
    }

    private static boolean isOpenWish(@Nullable Raw typed, Scene scene) {
        return typed != null
                && TEXT.type().bind(typed, scene) instanceof Bind.Fits<String>(var text)
                && new Requests(scene.snapshot())
                        .open(scene.today()).stream()
                                .filter(it -> it.requester().equals(scene.caller().id()))
                                .anyMatch(it -> it.text().equals(text));
    }

    @Override
    public Reply recorded(Scene scene, Receipt receipt) {
        if (receipt.outcome().equals(UNCLEAR)) {
            return PostRequestCommand.unclear(scene, receipt.id(0));
        }
        return scene.named()
                .find(Draft.KIND.key(receipt.id(0)))
                .map(draft -> DraftViews.draft(scene, draft))
                .orElseGet(() -> Reply.said(new Block.Paragraph(scene.texts().line("draft.gone"))));
    }
}
