package dev.vitaminb.core.setup;

import dev.vitaminb.core.command.PartingViews;
import dev.vitaminb.core.courier.Rendering;
import dev.vitaminb.core.group.Groups;
import dev.vitaminb.core.ledger.RecordKey;
import dev.vitaminb.core.member.Farewell;
import dev.vitaminb.core.view.View;
import java.util.List;
import java.util.Optional;

/** Tells somebody that they were removed or blocked, and why; the id is the former member's. */
public final class PartedNotice implements Rendering {
    static final String KIND = "parted";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean isFarewell() {
        return true;
    }

    @Override
    public List<RecordKey<?>> reads(List<String> ids) {
        return List.of(Farewell.KIND.key(ids.getFirst()));
    }

    @Override
    public Optional<View> render(Moment moment, List<String> ids) {
        return moment.named()
                .find(Farewell.KIND.key(ids.getFirst()))
                .map(farewell ->
                        PartingViews.told(
                                new Groups(moment.snapshot()).the(),
                                moment.texts(),
                                farewell.way(),
                                farewell.reason()));
    }
}
