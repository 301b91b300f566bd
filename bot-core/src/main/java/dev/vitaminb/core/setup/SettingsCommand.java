package dev.vitaminb.core.setup;

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
import dev.vitaminb.core.member.Preferences;
import dev.vitaminb.core.member.Preferences.Asks;
import dev.vitaminb.core.member.Reminder;
import dev.vitaminb.core.text.Language;
import dev.vitaminb.core.text.Texts;
import dev.vitaminb.core.text.Voice;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Button;
import dev.vitaminb.core.view.Press;
import dev.vitaminb.core.view.Span;
import dev.vitaminb.core.view.View;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How the caller wants to be treated: language, and whether they may be asked privately. */
public final class SettingsCommand implements Command {
    static final String PATH = "settings";

    private static final Param<Language> LANGUAGE =
            Param.choice("language", Language.class, "language").byButton();
    private static final Param<Asks> ASKS =
            Param.choice("asks", Asks.class, "settings.asks").byButton();

    /** Says whether the bot may write about matching requests. */
    public static Press asking(Asks answer) {
        return Press.of(PATH, "", answer);
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named(PATH).takes(LANGUAGE, ASKS).changes();
    }

    @Override
    public Step run(Call call) {
        var scene = call.scene();
        if (call.isBare()) {
            return new Reply.Said(view(scene, scene.texts()));
        }
        var preferences = scene.caller().preferences();
        var language = call.find(LANGUAGE);
        if (language.isPresent()) {
            preferences = preferences.with(language.get());
        }
        var asks = call.find(ASKS);
        if (asks.isPresent()) {
            preferences = preferences.with(asks.get());
        }
        var self = scene.caller().with(preferences);
        return call.records(
                Change.of(
                        scene.entry(EntryKind.MEMBER_CHANGED, Members.KIND.key(self.id()).label()),
                        Members.put(self)),
                "set");
    }

    @Override
    public Reply recorded(Scene scene, Receipt receipt) {
        // In the language that was just chosen.
        var texts =
                scene.caller()
                        .preferences()
                        .language()
                        .map(language -> Texts.in(Voice.of(language, scene.group().formality())))
                        .orElse(scene.texts());
        return new Reply.Said(view(scene, texts).and(new Block.Note(texts.line("settings.saved"))));
    }

    private static View view(Scene scene, Texts texts) {
        var preferences = scene.caller().preferences();
        var fields =
                List.of(
                        new Block.Field(
                                texts.say("settings.language.label"),
                                List.of(new Span.Plain(texts.say("language", texts.language())))),
                        new Block.Field(
                                texts.say("settings.asks.label"),
                                List.of(
                                        new Span.Plain(
                                                texts.say("settings.asks", preferences.asks())))));
        var buttons = new ArrayList<Button>();
        buttons.add(
                preferences.asks() == Asks.YES
                        ? Button.plain(texts.say("settings.asksNo"), asking(Asks.NO))
                        : Button.primary(texts.say("settings.asksYes"), asking(Asks.YES)));
        for (var language : Language.values()) {
            if (language != texts.language()) {
                buttons.add(
                        Button.plain(texts.say("language", language), Press.of(PATH, language)));
            }
        }
        if (Arrays.stream(Reminder.values()).anyMatch(what -> what.isIn(scene.charter()))) {
            buttons.add(Button.plain(texts.say("reminder.button"), Press.of("settings.reminders")));
        }
        buttons.add(
                Button.plain(
                        texts.say(
                                preferences.voiced() == Preferences.Voiced.MUTED
                                        ? "mute.back"
                                        : "mute.button"),
                        MuteCommand.press(
                                preferences.voiced() == Preferences.Voiced.MUTED
                                        ? Preferences.Voiced.HEARD
                                        : Preferences.Voiced.MUTED)));
        buttons.add(Button.plain(texts.say("privacy.button"), Press.of("privacy")));
        buttons.add(Button.danger(texts.say("leave.button"), LeaveCommand.press()));
        return new View(
                List.of(
                        new Block.Heading(texts.line("settings.heading")),
                        new Block.Fields(fields),
                        new Block.Note(texts.line("settings.asksNote"))),
                buttons);
    }
}
