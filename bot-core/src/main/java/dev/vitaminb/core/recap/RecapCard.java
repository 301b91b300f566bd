package dev.vitaminb.core.recap;

import dev.vitaminb.core.courier.Rendering;
import dev.vitaminb.core.group.Groups;
import dev.vitaminb.core.request.Requests;
import dev.vitaminb.core.view.View;
import java.util.List;
import java.util.Optional;

/** A recap in the group's homes; its wishes stand there as they are now. */
public final class RecapCard implements Rendering {
    @Override
    public String kind() {
        return Requests.RECAP;
    }

    @Override
    public Optional<View> render(Moment moment, List<String> ids) {
        var group = new Groups(moment.snapshot()).the();
        var views = new RecapViews(moment.snapshot(), moment.texts(), group.day(moment.now()));
        return new Recaps(moment.snapshot()).find(Integer.parseInt(ids.getFirst())).map(views::of);
    }
}
