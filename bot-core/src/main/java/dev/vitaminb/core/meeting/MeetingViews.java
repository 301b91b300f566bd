package dev.vitaminb.core.meeting;

import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.text.Dates;
import dev.vitaminb.core.text.Texts;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Button;
import dev.vitaminb.core.view.Span;
import dev.vitaminb.core.view.View;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How meetings read. */
public final class MeetingViews {
    private static final int SHOWN = 3;

    private MeetingViews() {}

    /** When the group meets next, with what organisers can change. */
    static View plan(Scene scene) {
        var texts = scene.texts();
        var plan = new Meetings(scene.snapshot()).plan();
        var blocks = new ArrayList<Block>();
        blocks.add(
                new Block.Heading(
                        texts.line("meeting.heading", Map.of("group", scene.group().name()))));
        if (plan.isEmpty()) {
            blocks.add(
                    new Block.Paragraph(
                            texts.line(scene.byOrganiser() ? "meeting.noneYet" : "meeting.none")));
        } else {
            blocks.add(new Block.Paragraph(usual(plan.get(), texts)));
            var now = LocalDateTime.ofInstant(scene.now(), scene.group().zone());
            var items = new ArrayList<Block.Item>();
            plan.get().next(now, SHOWN).forEach(at -> items.add(meeting(at, scene)));
            plan.get()
                    .exceptions(scene.today())
                    .forEach(exception -> items.add(exception(exception, scene)));
            blocks.add(new Block.Items(items));
        }
        return new View(
                blocks,
                scene.byOrganiser()
                        ? List.of(
                                Button.plain(
                                        texts.say(
                                                plan.isEmpty()
                                                        ? "meeting.enter"
                                                        : "meeting.change"),
                                        PlanMeetingCommand.press()))
                        : List.of());
    }

    private static List<Span> usual(MeetingPlan plan, Texts texts) {
        return texts.line(
                plan.place().isEmpty() ? "meeting.usual" : "meeting.usualAt",
                Map.of(
                        "days",
                        texts.say(
                                "meeting.days." + plan.rhythm(),
                                Map.of("day", texts.say("weekday", plan.weekday()))),
                        "time",
                        plan.at().toString(),
                        "place",
                        new Span.Plain(plan.place())));
    }

    private static Block.Item meeting(LocalDateTime at, Scene scene) {
        var texts = scene.texts();
        var day = at.toLocalDate();
        return new Block.Item(
                List.of(when(at, scene.group().zone(), scene.today(), texts)),
                List.of(),
                scene.byOrganiser()
                        ? List.of(
                                Button.plain(
                                        texts.say("meeting.off"), CancelMeetingCommand.press(day)),
                                Button.plain(
                                        texts.say("meeting.move"), MoveMeetingCommand.press(day)))
                        : List.of());
    }

    private static Block.Item exception(MeetingPlan.Exceptional exception, Scene scene) {
        var texts = scene.texts();
        return new Block.Item(
                told(exception.from(), exception.to(), scene.today(), texts),
                List.of(),
                scene.byOrganiser()
                        ? List.of(
                                Button.plain(
                                        texts.say("meeting.asUsual"),
                                        RestoreMeetingCommand.press(exception.from())))
                        : List.of());
    }

    /** That a meeting is off, or moved. */
    static List<Span> told(LocalDate from, Optional<LocalDate> to, LocalDate today, Texts texts) {
        var day = Dates.day(from, today, texts);
        return to.map(other ->
                        texts.line(
                                "meeting.moved",
                                Map.of("from", day, "to", Dates.day(other, today, texts))))
                .orElseGet(() -> texts.line("meeting.isOff", Map.of("day", day)));
    }

    /** A meeting's day and time: tomorrow at 7:00. */
    public static Span when(LocalDateTime at, ZoneId zone, LocalDate today, Texts texts) {
        return Dates.hour(at.atZone(zone), today, texts);
    }
}
