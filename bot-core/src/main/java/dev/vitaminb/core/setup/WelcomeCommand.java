package dev.vitaminb.core.setup;

import dev.vitaminb.core.charter.Verb;
import dev.vitaminb.core.command.Call;
import dev.vitaminb.core.command.Command;
import dev.vitaminb.core.command.CommandSpec;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.command.Step;
import dev.vitaminb.core.member.Preferences.Asks;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Button;
import dev.vitaminb.core.view.View;
import java.util.List;
import java.util.Map;

/** The answer to a newcomer's okay: the one question that matters, and a first step. */
public final class WelcomeCommand implements Command {
    @Override
    public CommandSpec spec() {
        return CommandSpec.named("welcome").unlisted();
    }

    @Override
    public Step run(Call call) {
        var scene = call.scene();
        var texts = scene.texts();
        if (!scene.charter().has(Verb.REQUEST)) {
            return call.says("welcome.helloSealed", Map.of("group", scene.group().name()));
        }
        return new Reply.Said(
                new View(
                        List.of(
                                new Block.Paragraph(
                                        texts.line(
                                                "welcome.hello",
                                                Map.of("group", scene.group().name()))),
                                new Block.Paragraph(texts.line("welcome.mayIAsk"))),
                        List.of(
                                Button.primary(
                                        texts.say("welcome.askYes"),
                                        SettingsCommand.asking(Asks.YES)),
                                Button.plain(
                                        texts.say("welcome.askNo"),
                                        SettingsCommand.asking(Asks.NO)),
                                Button.plain(texts.say("help.toProfile"), ProfileCommand.work()))));
    }
}
