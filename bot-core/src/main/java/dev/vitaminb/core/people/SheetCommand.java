package dev.vitaminb.core.people;

import dev.vitaminb.core.command.Call;
import dev.vitaminb.core.command.Command;
import dev.vitaminb.core.command.CommandSpec;
import dev.vitaminb.core.command.Param;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.command.Step;
import dev.vitaminb.core.member.Member;
import dev.vitaminb.core.text.Texts;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Press;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The open invitations as a sheet to print: a card for each person, in the group's language. */
public final class SheetCommand implements Command {
    private static final String PATH = "invite.sheet";

    private static final Param<Member> PERSON = Param.of("person", new UnclaimedType()).byButton();

    // A file to be opened and printed on its own, so its style stands in it.
    private static final String STYLE =
            "@page{size:A4;margin:12mm}body{font:11pt sans-serif;margin:0}"
                    + "article{break-inside:avoid;border:1px dashed #888;padding:6mm;margin:0 0 6mm;"
                    + "display:flex;gap:6mm;align-items:center}svg{width:38mm;height:38mm;flex:none}"
                    + "h2{margin:0 0 2mm}p{margin:0 0 2mm}.link{font-size:8pt;word-break:break-all}";

    private final Invitations invitations;

    public SheetCommand(Invitations invitations) {
        this.invitations = invitations;
    }

    static Press press() {
        return Press.of(PATH);
    }

    static Press press(Member member) {
        return Press.of(PATH, member.id().tag());
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named(PATH).takes(PERSON).byOrganisers().unlisted();
    }

    @Override
    public Step run(Call call) {
        var scene = call.scene();
        var people = call.find(PERSON).map(List::of).orElseGet(() -> scene.members().unclaimed());
        var texts = scene.publicTexts();
        var cards =
                people.stream()
                        .map(member -> card(member, scene, texts))
                        .collect(Collectors.joining("\n"));
        if (cards.isBlank()) {
            return call.says("invite.sheet.none");
        }
        var page =
                "<!DOCTYPE html>\n<html lang=\"%s\"><head><meta charset=\"utf-8\"><title>%s</title><style>%s</style></head><body>\n%s\n</body></html>\n"
                        .formatted(
                                texts.language().locale().getLanguage(),
                                escaped(scene.group().name()),
                                STYLE,
                                cards);
        return Reply.said(
                new Block.File(scene.texts().say("invite.sheet.file"), "text/html", page));
    }

    private String card(Member member, Scene scene, Texts texts) {
        return invitations
                .link(scene.snapshot().group(), member, scene.now())
                .map(link ->
                        "<article>%s<div><h2>%s</h2><p>%s</p><p>%s</p><p class=\"link\">%s</p></div></article>"
                                .formatted(
                                        QrCodes.svg(link),
                                        escaped(member.name()),
                                        escaped(
                                                texts.say(
                                                        "invite.sheet.what",
                                                        Map.of("group", scene.group().name()))),
                                        escaped(texts.say("invite.sheet.how")),
                                        escaped(link)))
                .orElse("");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
