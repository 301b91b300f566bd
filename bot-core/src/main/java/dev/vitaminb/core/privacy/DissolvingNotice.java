package dev.vitaminb.core.privacy;

import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.courier.Item;
import dev.vitaminb.core.courier.Rendering;
import dev.vitaminb.core.group.Groups;
import dev.vitaminb.core.ledger.Posting;
import dev.vitaminb.core.text.Dates;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.View;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells everybody that the group will be dissolved, or that it stays after all. */
public final class DissolvingNotice implements Rendering {
    private static final String KIND = "dissolving";

    static List<Posting> of(Scene scene) {
        return Item.notice(scene.snapshot().version(), KIND).to(scene.group().homes());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<View> render(Moment moment, List<String> ids) {
        var group = new Groups(moment.snapshot()).the();
        var texts = moment.texts();
        var line =
                group.dissolving()
                        .map(end ->
                                texts.line(
                                        "notice.dissolving",
                                        Map.of(
                                                "group",
                                                group.name(),
                                                "end",
                                                Dates.hour(
                                                        end.atZone(group.zone()),
                                                        group.day(moment.now()),
                                                        texts))))
                        .orElseGet(
                                () -> texts.line("notice.staying", Map.of("group", group.name())));
        return Optional.of(View.of(new Block.Paragraph(line)));
    }
}
