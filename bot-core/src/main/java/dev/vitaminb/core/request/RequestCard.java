package dev.vitaminb.core.request;

import dev.vitaminb.core.courier.Rendering;
import dev.vitaminb.core.group.Groups;
import dev.vitaminb.core.view.View;
import java.util.List;
import java.util.Optional;

/** A request's card as it stands now. */
public final class RequestCard implements Rendering {
    @Override
    public String kind() {
        return Requests.CARD;
    }

    @Override
    public Optional<View> render(Moment moment, List<String> ids) {
        var group = moment.snapshot();
        var today = new Groups(group).the().day(moment.now());
        return new Requests(group)
                .find(new RequestId(Integer.parseInt(ids.getFirst())))
                .map(request -> new RequestViews(group, moment.texts(), today).card(request));
    }
}
