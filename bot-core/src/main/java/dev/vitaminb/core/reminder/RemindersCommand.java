package dev.vitaminb.core.reminder;

import dev.vitaminb.core.charter.Verb;
import dev.vitaminb.core.command.Call;
import dev.vitaminb.core.command.Command;
import dev.vitaminb.core.command.CommandSpec;
import dev.vitaminb.core.command.Param;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.command.Step;
import dev.vitaminb.core.ledger.Change;
import dev.vitaminb.core.ledger.EntryKind;
import dev.vitaminb.core.ledger.Receipt;
import dev.vitaminb.core.member.Members;
import dev.vitaminb.core.member.Reminder;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Button;
import dev.vitaminb.core.view.Press;
import dev.vitaminb.core.view.Span;
import dev.vitaminb.core.view.View;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;

/** What the caller is reminded of in private, and the digest on Mondays: each on or off. */
public final class RemindersCommand implements Command {
    private static final String PATH = "settings.reminders";

    private static final Param<Reminder> WHAT =
            Param.choice("what", Reminder.class, "reminder.what").byButton();
    private static final Param<Wanted> WANTED =
            Param.choice("wanted", Wanted.class, "reminder.wanted").byButton();

    /** Whether somebody wants to be reminded of it. */
    enum Wanted {
        YES,
        NO
    }

    /** Shows what the caller is reminded of. */
    public static Press press() {
        return Press.of(PATH);
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named(PATH)
                .takes(WHAT, WANTED)
                .where(charter -> charter.has(Verb.REQUEST) || charter.has(Verb.REFER))
                .unlisted()
                .changes();
    }

    @Override
    public Step run(Call call) {
        var scene = call.scene();
        var what = call.find(WHAT);
        var wanted = call.find(WANTED);
        if (what.isEmpty() || wanted.isEmpty()) {
            return new Reply.Said(view(scene));
        }
        var reminders = EnumSet.noneOf(Reminder.class);
        reminders.addAll(scene.caller().preferences().reminders());
        if (wanted.get() == Wanted.YES) {
            reminders.add(what.get());
        } else {
            reminders.remove(what.get());
        }
        var self = scene.caller().with(scene.caller().preferences().with(reminders));
        return call.records(
                Change.of(
                        scene.entry(EntryKind.MEMBER_CHANGED, Members.KIND.key(self.id()).label()),
                        Members.put(self)),
                "set");
    }

    @Override
    public Reply recorded(Scene scene, Receipt receipt) {
        return new Reply.Said(
                view(scene).and(new Block.Note(scene.texts().line("settings.saved"))));
    }

    private static View view(Scene scene) {
        var texts = scene.texts();
        var wanted = scene.caller().preferences().reminders();
        var items =
                Arrays.stream(Reminder.values())
                        .filter(what -> what.isIn(scene.charter()))
                        .map(what -> item(what, wanted.contains(what), scene))
                        .toList();
        return new View(
                List.of(
                        new Block.Heading(texts.line("reminder.choice")),
                        new Block.Items(items),
                        new Block.Note(texts.line("reminder.note"))),
                List.of());
    }

    private static Block.Item item(Reminder what, boolean isOn, Scene scene) {
        var texts = scene.texts();
        var other = isOn ? Wanted.NO : Wanted.YES;
        return new Block.Item(
                List.of(new Span.Plain(texts.say("reminder.what", what))),
                texts.line(isOn ? "reminder.isOn" : "reminder.isOff"),
                List.of(
                        Button.plain(
                                texts.say("reminder.wanted", other), Press.of(PATH, what, other))));
    }
}
