package dev.vitaminb.core.command;

import dev.vitaminb.core.member.MemberId;
import dev.vitaminb.core.text.Language;
import dev.vitaminb.core.text.Texts;
import dev.vitaminb.core.text.Voice;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Button;
import dev.vitaminb.core.view.Press;
import dev.vitaminb.core.view.Span;
import dev.vitaminb.core.view.View;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the bot itself says, whichever command was called. */
final class Answers {
    /** What works before somebody has said who is responsible. */
    static final Set<String> OPEN_BEFORE =
            Set.of("setup.responsible", "help", "privacy", "imprint", "mydata", "leave");

    private Answers() {}

    /** That a group is not open yet, with what opens it. */
    static Reply nobodyResponsible(Texts texts, String key) {
        return new Reply.Said(
                view(texts, key)
                        .with(
                                List.of(
                                        Button.plain(
                                                texts.say("setup.responsible.button"),
                                                Press.of("setup.responsible")))));
    }

    /** The texts for somebody of whom nothing but the platform's setting is known. */
    static Texts texts(Person who) {
        var locale = who.locale().orElse(Locale.GERMANY);
        return Texts.in(
                switch (Language.of(locale)) {
                    case GERMAN -> Voice.GERMAN_SIE;
                    case ENGLISH -> Voice.ENGLISH;
                });
    }

    static View view(Texts texts, String key) {
        return View.of(new Block.Paragraph(texts.line(key)));
    }

    static Reply says(Texts texts, String key, Map<String, ?> arguments) {
        return Reply.said(new Block.Paragraph(texts.line(key, arguments)));
    }

    static Reply says(Texts texts, String key) {
        return says(texts, key, Map.of());
    }

    /** What is wrong with an argument that no form asks for. */
    static Reply problem(String sentence) {
        return Reply.said(new Block.Paragraph(List.of(new Span.Plain(sentence))));
    }

    /**
     * Something was entered in somebody's name; what it led to is theirs to see, so that nothing of
     * theirs is shown here.
     */
    static Reply entered(Scene scene, MemberId behalf) {
        var member = scene.members().the(behalf);
        return Reply.said(
                new Block.Paragraph(
                        scene.texts()
                                .line(
                                        member.isWrittenTo()
                                                ? "entering.done"
                                                : "entering.doneUntold",
                                        Map.of(
                                                "member",
                                                member.isHere()
                                                        ? new Span.Person(
                                                                behalf.number(), member.name())
                                                        : new Span.Plain(
                                                                scene.texts()
                                                                        .say("member.gone"))))));
    }

    /** The one line on privacy that goes below a newcomer's first answer. */
    static Reply welcoming(Reply reply, Scene scene) {
        var texts = scene.texts();
        return reply.with(
                new Block.Note(
                        texts.line("welcome.privacy", Map.of("group", scene.group().name()))),
                List.of(
                        Button.plain(texts.say("welcome.okay"), Press.of("welcome")),
                        Button.plain(texts.say("welcome.notForMe"), Press.of("leave"))));
    }
}
