package dev.vitaminb.core.help;

import dev.vitaminb.core.charter.Charter;
import dev.vitaminb.core.charter.Ranks;
import dev.vitaminb.core.charter.Verb;
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
import java.util.Optional;

/** What this group offers, and the caller's best next step. */
public final class HelpCommand implements Command {
    private static final String PATH = "help";

    private static final Param<Topic> TOPIC = Param.choice("topic", Topic.class, "help.topic");

    /** What help is asked about. */
    enum Topic {
        WISHES,
        PEOPLE,
        NUMBERS,
        PRIVACY;

        private boolean isThere(Charter charter) {
            return switch (this) {
                case WISHES -> charter.has(Verb.REQUEST);
                case NUMBERS -> charter.has(Verb.COUNT);
                case PEOPLE, PRIVACY -> true;
            };
        }
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
        var charter = scene.charter();
        blocks.add(
                new Block.Paragraph(
                        texts.line(charter.has(Verb.REQUEST) ? "help.how" : "help.howSealed")));
        blocks.add(new Block.Items(lines(scene)));
        var buttons = new ArrayList<Button>();
        nextStep(scene, blocks).ifPresent(buttons::add);
        for (var each : Topic.values()) {
            if (each.isThere(charter)) {
                buttons.add(Button.plain(texts.say("help.topic", each), Press.of(PATH, each)));
            }
        }
        return new Reply.Said(new View(blocks, buttons));
    }

    private static List<Block.Item> lines(Scene scene) {
        var paths = new ArrayList<String>();
        if (scene.charter().has(Verb.REQUEST)) {
            paths.addAll(List.of("request", "who", "requests"));
        }
        if (scene.charter().has(Verb.THANK)) {
            paths.add("thanks");
        }
        if (scene.charter().has(Verb.REFER)) {
            paths.addAll(List.of("refer", "referrals"));
        }
        if (scene.charter().has(Verb.COUNT)) {
            paths.addAll(List.of("tally", "me"));
        }
        if (scene.charter().isSealed()) {
            paths.addAll(List.of("charter", "members", "settings"));
        }
        return paths.stream().map(path -> line(scene, path)).toList();
    }

    private static String about(Topic topic, Scene scene) {
        if (topic == Topic.WISHES && !scene.group().bringsTogether()) {
            return "help.about.WISHES.minors";
        }
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

    private static Optional<Button> nextStep(Scene scene, List<Block> blocks) {
        var texts = scene.texts();
        var self = scene.caller();
        var pledges = new Requests(scene.snapshot()).promisedBy(self.id(), scene.today()).size();
        var charter = scene.charter();
        if (charter.has(Verb.TELL) && self.profile().isEmpty()) {
            blocks.add(new Block.Paragraph(texts.line("help.next.profile")));
            return Optional.of(Button.primary(texts.say("help.toProfile"), ProfileCommand.work()));
        }
        if (!charter.has(Verb.REQUEST)) {
            return Optional.empty();
        }
        if (pledges > 0 && charter.has(Verb.COUNT)) {
            blocks.add(
                    new Block.Paragraph(texts.line("help.next.pledges", Map.of("count", pledges))));
            return Optional.of(Button.primary(texts.say("help.toMe"), MeCommand.press()));
        }
        if (self.preferences().asks() == Asks.UNDECIDED) {
            blocks.add(new Block.Paragraph(texts.line("help.next.asks")));
            return Optional.of(
                    Button.primary(
                            texts.say("settings.asksYes"), SettingsCommand.asking(Asks.YES)));
        }
        blocks.add(new Block.Paragraph(texts.line("help.next.requests")));
        return Optional.of(Button.primary(texts.say("help.toRequests"), RequestsCommand.press()));
    }
}
