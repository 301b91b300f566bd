package dev.vitaminb.core.reminder;

import dev.vitaminb.core.courier.Item;
import dev.vitaminb.core.courier.Rendering;
import dev.vitaminb.core.group.Groups;
import dev.vitaminb.core.matching.Matching;
import dev.vitaminb.core.member.Member;
import dev.vitaminb.core.member.MemberId;
import dev.vitaminb.core.member.Members;
import dev.vitaminb.core.member.Reminder;
import dev.vitaminb.core.referral.ReferralReminders;
import dev.vitaminb.core.request.RequestReminders;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Button;
import dev.vitaminb.core.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What somebody is reminded of on one morning: only what is still so when it is sent, and nothing
 * if nothing is. The first id is the member, the others are what and the number of which.
 */
public final class Letter implements Rendering {
    static final String KIND = "letter";

    /** More would not be read, and not every platform has room for the buttons. */
    private static final int MOST = 6;

    private final RequestReminders requests;

    public Letter(Matching matching) {
        this.requests = new RequestReminders(matching);
    }

    static Item.Notice of(long version, List<Reminder.Of> reminders) {
        var ids =
                Stream.concat(
                        Stream.of(reminders.getFirst().to().toString()),
                        reminders.stream().map(each -> each.what() + "." + each.number()));
        return Item.notice(version, KIND, ids.toArray());
    }

    private static Reminder.Of reminder(String id, MemberId to) {
        var dot = id.indexOf('.');
        return new Reminder.Of(
                Reminder.valueOf(id.substring(0, dot)),
                to,
                Integer.parseInt(id.substring(dot + 1)));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<View> render(Moment moment, List<String> ids) {
        var to = new MemberId(Integer.parseInt(ids.getFirst()));
        var reader = Members.in(moment.snapshot()).find(to).filter(Member::isWrittenTo);
        return reader.flatMap(member -> letter(member, ids, moment));
    }

    private Optional<View> letter(Member reader, List<String> ids, Moment moment) {
        var to = reader.id();
        var wanted = reader.preferences().reminders();
        var reminders =
                ids.stream()
                        .skip(1)
                        .map(id -> reminder(id, to))
                        .filter(each -> wanted.contains(each.what()))
                        .toList();
        var blocks = new ArrayList<Block>();
        var single = reminders.stream().flatMap(each -> item(each, moment).stream()).toList();
        add(blocks, "reminder.heading", single, moment);
        var today = new Groups(moment.snapshot()).the().day(moment.now());
        // For whoever was away the newest one is enough.
        boolean digest = reminders.stream().anyMatch(each -> each.isDigestOfWeek(today));
        if (digest) {
            // What was just named need not be named again.
            var promised =
                    requests.promised(to, moment).stream()
                            .filter(item ->
                                    single.stream().noneMatch(it -> it.line().equals(item.line())))
                            .toList();
            add(blocks, "reminder.promised", promised, moment);
            add(blocks, "reminder.couldSolve", requests.solvable(to, moment), moment);
        }
        return blocks.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new View(
                                blocks,
                                List.of(
                                        Button.plain(
                                                moment.texts().say("reminder.button"),
                                                RemindersCommand.press()))));
    }

    private Optional<Block.Item> item(Reminder.Of reminder, Moment moment) {
        return switch (reminder.what()) {
            case PLEDGE, UNANSWERED, EXPIRING -> requests.item(reminder, moment);
            case REFERRAL -> ReferralReminders.item(reminder, moment);
            case DIGEST -> Optional.empty();
        };
    }

    private static void add(List<Block> blocks, String key, List<Block.Item> items, Moment moment) {
        if (items.isEmpty()) {
            return;
        }
        blocks.add(new Block.Heading(moment.texts().line(key)));
        blocks.add(new Block.Items(items.stream().limit(MOST).toList()));
        if (items.size() > MOST) {
            blocks.add(
                    new Block.Note(
                            moment.texts()
                                    .line("reminder.more", Map.of("count", items.size() - MOST))));
        }
    }
}
