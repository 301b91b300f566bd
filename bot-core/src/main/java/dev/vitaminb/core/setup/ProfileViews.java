package dev.vitaminb.core.setup;

import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.member.Member;
import dev.vitaminb.core.member.Role;
import dev.vitaminb.core.text.Dates;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Button;
import dev.vitaminb.core.view.Span;
import dev.vitaminb.core.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How profiles look. */
final class ProfileViews {
    private ProfileViews() {}

    /** A profile as others see it: no pause and no minutes, which only matching heeds. */
    static View of(Member member, Scene scene) {
        var blocks = new ArrayList<Block>();
        blocks.add(
                new Block.Heading(List.of(new Span.Person(member.id().number(), member.name()))));
        var fields = publicFields(member, scene);
        blocks.add(
                fields.isEmpty()
                        ? new Block.Paragraph(scene.texts().line("profile.nothingYet"))
                        : new Block.Fields(fields));
        return new View(blocks, List.of());
    }

    /** The caller's own profile, whole, with its forms. */
    static View own(Member self, Scene scene) {
        var texts = scene.texts();
        var profile = self.profile();
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(texts.line("profile.own")));
        var fields = new ArrayList<>(publicFields(self, scene));
        if (profile.minutesAWeek() > 0) {
            fields.add(
                    field(scene, "param.minutes.label", Integer.toString(profile.minutesAWeek())));
        }
        profile.pausedUntil()
                .filter(day -> !day.isBefore(scene.today()))
                .ifPresent(day ->
                        fields.add(
                                field(
                                        scene,
                                        "param.paused.label",
                                        Dates.day(day, scene.today(), texts))));
        blocks.add(
                fields.isEmpty()
                        ? new Block.Paragraph(texts.line("profile.ownNothingYet"))
                        : new Block.Fields(fields));
        return new View(
                blocks,
                List.of(
                        Button.primary(texts.say("profile.editWork"), ProfileCommand.work()),
                        Button.plain(
                                texts.say("profile.editMore"),
                                ProfileCommand.press(ProfileCommand.Form.MORE))));
    }

    private static List<Block.Field> publicFields(Member member, Scene scene) {
        var profile = member.profile();
        var fields = new ArrayList<Block.Field>();
        if (member.role() != Role.MEMBER) {
            fields.add(field(scene, "profile.role", scene.texts().say("role.is", member.role())));
        }
        mentor(member, scene)
                .ifPresent(mentor ->
                        fields.add(
                                new Block.Field(
                                        scene.texts().say("profile.mentor"),
                                        List.of(
                                                new Span.Person(
                                                        mentor.id().number(), mentor.name())))));
        add(fields, scene, "param.does.label", profile.does());
        add(fields, scene, "param.helpsWith.label", profile.helpsWith());
        add(fields, scene, "param.looksFor.label", profile.looksFor());
        add(fields, scene, "param.industry.label", profile.industry());
        add(fields, scene, "param.city.label", profile.city());
        add(fields, scene, "param.languages.label", String.join(", ", profile.languages()));
        return fields;
    }

    private static Optional<Member> mentor(Member member, Scene scene) {
        return scene.isNewcomer(member)
                ? member.mentor().flatMap(scene.members()::find)
                : Optional.empty();
    }

    private static void add(List<Block.Field> fields, Scene scene, String key, String value) {
        if (!value.isEmpty()) {
            fields.add(field(scene, key, value));
        }
    }

    private static Block.Field field(Scene scene, String key, String value) {
        return new Block.Field(scene.texts().say(key), List.of(new Span.Plain(value)));
    }
}
