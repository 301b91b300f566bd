package dev.vitaminb.core.setup;

import dev.vitaminb.core.charter.Verb;
import dev.vitaminb.core.command.Call;
import dev.vitaminb.core.command.Command;
import dev.vitaminb.core.command.CommandSpec;
import dev.vitaminb.core.command.Pages;
import dev.vitaminb.core.command.Param;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.command.Step;
import dev.vitaminb.core.member.Member;
import dev.vitaminb.core.member.Role;
import dev.vitaminb.core.text.Texts;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Button;
import dev.vitaminb.core.view.Excerpt;
import dev.vitaminb.core.view.Press;
import dev.vitaminb.core.view.Span;
import dev.vitaminb.core.view.View;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Who is who, paged; a filter looks into names and profiles. */
public final class MembersCommand implements Command {
    private static final String PATH = "members";
    private static final int A_PAGE = 6;
    private static final int EXCERPT = 100;
    private static final int LONGEST_FILTER = 40;

    // A page's button carries the filter; with the rest it must fit a payload of 64 bytes.
    private static final int MOST_CARRIED_BYTES = 32;

    private static final Pattern SPACES = Pattern.compile("[:\\s]+");

    private static final Param<String> FILTER = Param.line("filter", 1, LONGEST_FILTER);

    @Override
    public CommandSpec spec() {
        return CommandSpec.named(PATH).takes(FILTER, Pages.PARAM);
    }

    @Override
    public Step run(Call call) {
        var scene = call.scene();
        var texts = scene.texts();
        // Every page shows those of the first, so all go by what a button can carry.
        var filter = carried(call.find(FILTER).orElse(""));
        var members =
                scene.members().here().stream()
                        .filter(member -> !member.isLeftOut() && fits(member, filter))
                        .toList();
        if (members.isEmpty()) {
            return call.says("members.none", Map.of("filter", filter));
        }
        var page = Pages.of(members, call.find(Pages.PARAM).orElse(1L), A_PAGE);
        var view =
                View.of(
                        new Block.Heading(
                                texts.line("members.heading", Map.of("count", members.size()))),
                        new Block.Items(
                                page.items().stream()
                                        .map(member ->
                                                scene.charter().has(Verb.TELL)
                                                        ? item(member, texts)
                                                        : new Block.Item(
                                                                name(member, texts),
                                                                List.of(),
                                                                List.of()))
                                        .toList()));
        return new Reply.Said(
                page.turning(view, texts, number -> Press.of(PATH, filter, number))
                        .with(expected(scene)));
    }

    // Who is in the list and has not come is for organisers only.
    private static List<Button> expected(Scene scene) {
        var unclaimed = scene.members().unclaimed();
        if (!scene.byOrganiser() || unclaimed.isEmpty()) {
            return List.of();
        }
        int expected = scene.members().expected().size();
        var label =
                expected == 0
                        ? scene.texts().say("members.countedIn", Map.of("count", unclaimed.size()))
                        : scene.texts().say("members.expected", Map.of("count", expected));
        return List.of(Button.plain(label, Press.of("unclaimed")));
    }

    private static String carried(String filter) {
        var part = spaced(filter);
        while (part.getBytes(StandardCharsets.UTF_8).length > MOST_CARRIED_BYTES) {
            part = part.substring(0, part.offsetByCodePoints(part.length(), -1)).strip();
        }
        return part;
    }

    // A colon would part a button's arguments.
    private static String spaced(String text) {
        return SPACES.matcher(text).replaceAll(" ").strip();
    }

    private static boolean fits(Member member, String filter) {
        var wanted = filter.toLowerCase(Locale.ROOT);
        var profile = member.profile();
        return List.of(
                        member.name(),
                        profile.does(),
                        profile.helpsWith(),
                        profile.industry(),
                        profile.city())
                .stream()
                .anyMatch(text -> spaced(text.toLowerCase(Locale.ROOT)).contains(wanted));
    }

    private static List<Span> name(Member member, Texts texts) {
        var name = new Span.Person(member.id().number(), member.name());
        if (member.isInNoChat()) {
            return List.of(name, new Span.Plain(" · " + texts.say("members.inNoChat")));
        }
        return member.role() == Role.MEMBER
                ? List.of(name)
                : List.of(name, new Span.Plain(" · " + texts.say("role.is", member.role())));
    }

    private static Block.Item item(Member member, Texts texts) {
        var profile = member.profile();
        var does = profile.does().isEmpty() ? texts.say("members.nothingTold") : profile.does();
        var detail =
                profile.city().isEmpty()
                        ? Excerpt.of(does, EXCERPT)
                        : Excerpt.of(does, EXCERPT) + " · " + profile.city();
        return new Block.Item(
                name(member, texts),
                List.of(new Span.Plain(detail)),
                List.of(Button.plain(texts.say("members.show"), ProfileCommand.press(member))));
    }
}
