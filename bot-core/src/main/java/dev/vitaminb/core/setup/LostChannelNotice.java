package dev.vitaminb.core.setup;

import dev.vitaminb.core.courier.Item;
import dev.vitaminb.core.courier.Rendering;
import dev.vitaminb.core.group.Groups;
import dev.vitaminb.core.group.Home;
import dev.vitaminb.core.ledger.Posting;
import dev.vitaminb.core.ledger.Snapshot;
import dev.vitaminb.core.member.Members;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.View;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks organisers for another channel; its id is the home whose channel is gone. */
public final class LostChannelNotice implements Rendering {
    private static final String KIND = "lostChannel";

    static List<Posting> about(Home home, Snapshot snapshot) {
        var notice = Item.notice(snapshot.version(), KIND, home.number());
        return Members.in(snapshot).organisers().stream()
                .flatMap(organiser -> notice.to(organiser.id()).stream())
                .toList();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<View> render(Moment moment, List<String> ids) {
        var group = new Groups(moment.snapshot()).the();
        return Optional.of(
                View.of(
                        new Block.Paragraph(
                                moment.texts()
                                        .line(
                                                "notice.lostChannel",
                                                Map.of("group", group.name())))));
    }
}
