package dev.vitaminb.core.request;

import dev.vitaminb.core.courier.Platform.Manner;
import dev.vitaminb.core.courier.Rendering;
import dev.vitaminb.core.group.Groups;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Span;
import dev.vitaminb.core.view.View;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A request's card as it stands now. */
public final class RequestCard implements Rendering {
    @Override
    public String kind() {
        return Requests.CARD;
    }

    @Override
    public Manner manner() {
        return Manner.SILENTLY;
    }

    @Override
    public Optional<View> render(Moment moment, List<String> ids) {
        var group = moment.snapshot();
        var today = new Groups(group).the().day(moment.now());
        return new Requests(group)
                .find(new RequestId(Integer.parseInt(ids.getFirst())))
                .map(request -> new RequestViews(group, moment.texts(), today).card(request))
                .or(() -> Optional.of(takenBack(moment, ids.getFirst())));
    }

    private static View takenBack(Moment moment, String number) {
        return View.of(
                new Block.Paragraph(
                        moment.texts()
                                .line(
                                        "card.takenBack",
                                        Map.of("number", new Span.Strong("#" + number)))));
    }
}
