package dev.vitaminb.core.meeting;

import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.courier.Item;
import dev.vitaminb.core.courier.Rendering;
import dev.vitaminb.core.group.Groups;
import dev.vitaminb.core.text.Dates;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Span;
import dev.vitaminb.core.view.View;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells everybody that one meeting is off, moved, or as usual again; ids are its usual day and, if
 * it was moved, the other one, or {@code usual}.
 */
public final class MeetingNotice implements Rendering {
    private static final String KIND = "meeting";
    private static final String USUAL = "usual";

    static Item.Notice of(Scene scene, LocalDate from, Optional<LocalDate> to) {
        var version = scene.snapshot().version();
        return to.map(day -> Item.notice(version, KIND, from, day))
                .orElseGet(() -> Item.notice(version, KIND, from));
    }

    static Item.Notice asUsual(Scene scene, LocalDate day) {
        return Item.notice(scene.snapshot().version(), KIND, day, USUAL);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<View> render(Moment moment, List<String> ids) {
        var plan = new Meetings(moment.snapshot()).plan();
        if (plan.isEmpty()) {
            return Optional.empty();
        }
        var group = new Groups(moment.snapshot()).the();
        var today = group.day(moment.now());
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Paragraph(news(moment, ids, today)));
        if (ids.size() == 1) {
            new Meetings(moment.snapshot())
                    .next(moment.now(), group.zone())
                    .ifPresent(next ->
                            blocks.add(
                                    new Block.Note(
                                            moment.texts()
                                                    .line(
                                                            "meeting.next",
                                                            Map.of(
                                                                    "when",
                                                                    MeetingViews.when(
                                                                            next,
                                                                            group.zone(),
                                                                            today,
                                                                            moment.texts()))))));
        }
        return Optional.of(new View(blocks, List.of()));
    }

    private static List<Span> news(Moment moment, List<String> ids, LocalDate today) {
        var from = LocalDate.parse(ids.getFirst());
        if (ids.contains(USUAL)) {
            return moment.texts()
                    .line(
                            "meeting.isAsUsual",
                            Map.of("day", Dates.day(from, today, moment.texts())));
        }
        var to = ids.stream().skip(1).map(LocalDate::parse).findFirst();
        return MeetingViews.told(from, to, today, moment.texts());
    }
}
