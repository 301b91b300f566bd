package dev.vitaminb.core.recap;

import dev.vitaminb.core.charter.Charters;
import dev.vitaminb.core.group.Group;
import dev.vitaminb.core.group.Groups;
import dev.vitaminb.core.ledger.Snapshot;
import dev.vitaminb.core.meeting.MeetingPlan;
import dev.vitaminb.core.meeting.MeetingViews;
import dev.vitaminb.core.meeting.Meetings;
import dev.vitaminb.core.member.Member;
import dev.vitaminb.core.member.MemberId;
import dev.vitaminb.core.member.Members;
import dev.vitaminb.core.recap.Recap.Figure;
import dev.vitaminb.core.recap.Recap.Numbers;
import dev.vitaminb.core.referral.Sum;
import dev.vitaminb.core.request.Stories;
import dev.vitaminb.core.text.Enumerating;
import dev.vitaminb.core.text.Texts;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Span;
import dev.vitaminb.core.view.View;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How a recap reads: within 700 characters, whatever it tells. */
final class RecapViews {
    static final int LONGEST = 700;

    /** The last line; another one each time. */
    private enum Closing {
        CIRCLE,
        SMALL,
        ASKING,
        TOGETHER,
        WEEK;

        private static Closing of(Recap recap) {
            return values()[recap.number() % values().length];
        }
    }

    /** From the most comfortable to what always fits. */
    private static final List<Room> ROOMS =
            List.of(
                    new Room(140, 90, 6),
                    new Room(110, 70, 4),
                    new Room(80, 50, 3),
                    new Room(50, 35, 2),
                    new Room(30, 20, 1));

    private final Snapshot snapshot;
    private final Group group;
    private final Texts texts;
    private final LocalDate today;

    RecapViews(Snapshot snapshot, Texts texts, LocalDate today) {
        this.snapshot = snapshot;
        this.group = new Groups(snapshot).the();
        this.texts = texts;
        this.today = today;
    }

    /**
     * How much of everything is told.
     *
     * @param story characters of the story's wish
     * @param wish characters of an open wish
     * @param names at most, before it says how many others
     */
    private record Room(int story, int wish, int names) {}

    View of(Recap recap) {
        View view = null;
        for (var room : ROOMS) {
            view = new View(blocks(recap, room), List.of());
            if (length(view) <= LONGEST) {
                return view;
            }
        }
        return view == null ? View.of() : view;
    }

    /** What is read of it, in characters. */
    static int length(View view) {
        return view.blocks().stream().mapToInt(RecapViews::length).sum();
    }

    private static int length(Block block) {
        return switch (block) {
            case Block.Heading(var line) -> length(line);
            case Block.Paragraph(var line) -> length(line);
            case Block.Note(var line) -> length(line);
            case Block.Quote(var words) -> words.length();
            case Block.Fields(var fields) ->
                    fields.stream()
                            .mapToInt(field -> field.name().length() + length(field.value()))
                            .sum();
            case Block.Items(var items) ->
                    items.stream()
                            .mapToInt(item -> length(item.line()) + length(item.detail()))
                            .sum();
            case Block.Picture picture -> 0;
            case Block.Code code -> 0;
            case Block.File file -> 0;
        };
    }

    private static int length(List<Span> line) {
        return line.stream().mapToInt(span -> span.text().length()).sum();
    }

    private List<Block> blocks(Recap recap, Room room) {
        var blocks = new ArrayList<Block>();
        blocks.add(
                new Block.Heading(
                        texts.line(
                                "recap.heading." + recap.kind(), Map.of("group", group.name()))));
        if (recap.late() == Recap.Late.YES) {
            blocks.add(new Block.Note(texts.line("recap.late")));
        }
        if (new Charters(snapshot).the(group.charter()).isSealed()) {
            meeting(recap).ifPresent(blocks::add);
            return blocks;
        }
        if (recap.isQuiet()) {
            blocks.add(new Block.Paragraph(texts.line("recap.quiet")));
            blocks.add(new Block.Paragraph(texts.line("recap.quietWay")));
            meeting(recap).ifPresent(blocks::add);
            return blocks;
        }
        var stories = new Stories(snapshot, texts, today);
        recap.story().flatMap(id -> stories.solved(id, room.story())).ifPresent(blocks::add);
        var wishes =
                recap.wishes().stream()
                        .flatMap(id -> stories.wish(id, room.wish()).stream())
                        .toList();
        if (!wishes.isEmpty()) {
            blocks.add(new Block.Paragraph(heading(wishes)));
            blocks.add(new Block.Items(wishes));
        }
        people("recap.thanks", recap.thanked(), room).ifPresent(blocks::add);
        people("recap.welcome", recap.welcomed(), room).ifPresent(blocks::add);
        meeting(recap).ifPresent(blocks::add);
        recap.numbers().ifPresent(numbers -> addNumbers(blocks, numbers, room));
        blocks.add(new Block.Note(texts.line("recap.closing." + Closing.of(recap))));
        return blocks;
    }

    // It is read for days, and wishes find somebody meanwhile.
    private List<Span> heading(List<Block.Item> wishes) {
        long needing = wishes.stream().filter(wish -> !wish.buttons().isEmpty()).count();
        return needing > 0
                ? texts.line("recap.wishes", Map.of("count", needing))
                : texts.line("recap.wishes.then", Map.of("count", wishes.size()));
    }

    private Optional<Block> meeting(Recap recap) {
        return recap.meeting()
                .map(at -> {
                    var place = new Meetings(snapshot).plan().map(MeetingPlan::place).orElse("");
                    return new Block.Paragraph(
                            texts.line(
                                    place.isEmpty() ? "recap.meeting" : "recap.meetingAt",
                                    Map.of(
                                            "when",
                                            MeetingViews.when(
                                                    at,
                                                    new Groups(snapshot).the().zone(),
                                                    today,
                                                    texts),
                                            "place",
                                            new Span.Plain(place))));
                });
    }

    // Whoever has left since, or wants to be left out, is one of the others.
    private Optional<Block> people(String key, List<MemberId> people, Room room) {
        var told = people.stream().filter(this::isNamed).toList();
        if (told.isEmpty()) {
            return Optional.empty();
        }
        var named = told.stream().limit(room.names()).map(this::person).toList();
        var line = new ArrayList<>(texts.line(key, Map.of("count", told.size())));
        line.addAll(Enumerating.of(named, told.size() - named.size(), texts));
        line.add(new Span.Plain("."));
        return Optional.of(new Block.Paragraph(line));
    }

    private boolean isNamed(MemberId id) {
        return Members.in(snapshot).find(id).filter(Member::isNamed).isPresent();
    }

    private Span person(MemberId id) {
        return new Span.Person(id.number(), Members.in(snapshot).the(id).name());
    }

    private void addNumbers(List<Block> blocks, Numbers numbers, Room room) {
        var key = hasTrend(numbers) ? "recap.figure" : "recap.figure.first";
        var told =
                numbers.figures().stream()
                        .map(figure -> figure(key, figure))
                        .collect(Collectors.joining(", "));
        if (!told.isEmpty()) {
            blocks.add(
                    new Block.Paragraph(
                            texts.line(
                                    "recap.numbers",
                                    Map.of(
                                            "from", date(numbers.from()),
                                            "to", date(numbers.to()),
                                            "figures", told))));
        }
        if (numbers.turnover() > 0) {
            var sum = new Sum(numbers.turnover(), group.currency()).roughly(texts);
            blocks.add(new Block.Paragraph(texts.line("recap.turnover", Map.of("sum", sum))));
        }
        people("recap.helpers", numbers.helpers(), room).ifPresent(blocks::add);
        if (numbers.chained() > 0) {
            blocks.add(
                    new Block.Paragraph(
                            texts.line("recap.chained", Map.of("count", numbers.chained()))));
        }
        numbers.bars().ifPresent(bars -> blocks.add(bars.picture(texts)));
    }

    private String date(LocalDate day) {
        return DateTimeFormatter.ofPattern(texts.say("date.short"), texts.language().locale())
                .format(day);
    }

    // There was no time before the first days.
    private boolean hasTrend(Numbers numbers) {
        return !numbers.before().isBefore(group.since());
    }

    private String figure(String key, Figure figure) {
        return texts.say(
                key,
                Map.of(
                        "measure", texts.say("measure", figure.measure()),
                        "count", figure.now(),
                        "before", figure.before()));
    }
}
