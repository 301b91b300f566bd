package dev.vitaminb.core.help;

import dev.vitaminb.core.charter.Ranks;
import dev.vitaminb.core.command.Call;
import dev.vitaminb.core.command.Command;
import dev.vitaminb.core.command.CommandSpec;
import dev.vitaminb.core.command.Param;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.command.Step;
import dev.vitaminb.core.member.Preferences.Asks;
import dev.vitaminb.core.request.Requests;
import dev.vitaminb.core.request.RequestsCommand;
import dev.vitaminb.core.setup.ProfileCommand;
import dev.vitaminb.core.setup.SettingsCommand;
import dev.vitaminb.core.tally.MeCommand;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Button;
import dev.vitaminb.core.view.Press;
import dev.vitaminb.core.view.Span;
import dev.vitaminb.core.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What this group offers, and the caller's best next step. */
public final class HelpCommand implements Command {
    private static final String PATH = "help";

    private static final Param<Topic> TOPIC = Param.choice("topic", Topic.class, "help.topic");

    /** What help is asked about. */
    enum Topic {
        WISHES,
        PEOPLE,
        NUMBERS,
        PRIVACY
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named(PATH).takes(TOPIC);
    }

    @Override
    public Step run(Call call) {
        var scene = call.scene();
        var texts = scene.texts();
        var topic = call.find(TOPIC);
        if (topic.isPresent()) {
            return Reply.said(
                    new Block.Heading(texts.line("help.topic." + topic.get())),
                    new Block.Paragraph(texts.line(about(topic.get(), scene))));
        }
        var blocks = new ArrayList<Block>();
        blocks.add(
                new Block.Heading(
                        texts.line("help.heading", Map.of("group", scene.group().name()))));
        blocks.add(new Block.Paragraph(texts.line("help.how")));
        blocks.add(
                new Block.Items(
                        List.of(
                                line(scene, "request"),
                                line(scene, "who"),
                                line(scene, "requests"),
                                line(scene, "thanks"),
                                line(scene, "tally"),
                                line(scene, "me"))));
        var buttons = new ArrayList<Button>();
        buttons.add(nextStep(scene, blocks));
        for (var each : Topic.values()) {
            buttons.add(Button.plain(texts.say("help.topic", each), Press.of(PATH, each)));
        }
        return new Reply.Said(new View(blocks, buttons));
    }

    private static String about(Topic topic, Scene scene) {
        boolean ranked = topic == Topic.NUMBERS && scene.charter().ranks() == Ranks.SHOWN;
        return "help.about." + topic + (ranked ? ".ranked" : "");
    }

    private static Block.Item line(Scene scene, String path) {
        var texts = scene.texts();
        return new Block.Item(
                List.of(new Span.Strong("/" + texts.say(path + ".name"))),
                texts.line(path + ".description"),
                List.of());
    }

    private static Button nextStep(Scene scene, List<Block> blocks) {
        var texts = scene.texts();
        var self = scene.caller();
        var pledges = new Requests(scene.snapshot()).promisedBy(self.id(), scene.today()).size();
        if (self.profile().isEmpty()) {
            blocks.add(new Block.Paragraph(texts.line("help.next.profile")));
            return Button.primary(texts.say("help.toProfile"), ProfileCommand.work());
        }
        if (pledges > 0) {
            blocks.add(
                    new Block.Paragraph(texts.line("help.next.pledges", Map.of("count", pledges))));
            return Button.primary(texts.say("help.toMe"), MeCommand.press());
        }
        if (self.preferences().asks() == Asks.UNDECIDED) {
            blocks.add(new Block.Paragraph(texts.line("help.next.asks")));
            return Button.primary(texts.say("settings.asksYes"), SettingsCommand.asking(Asks.YES));
        }
        blocks.add(new Block.Paragraph(texts.line("help.next.requests")));
        return Button.primary(texts.say("help.toRequests"), RequestsCommand.press());
    }
}
