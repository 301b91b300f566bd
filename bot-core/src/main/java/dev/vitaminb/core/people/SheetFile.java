package dev.vitaminb.core.people;

import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.export.Download;
import dev.vitaminb.core.export.TextFile;
import dev.vitaminb.core.member.Member;
import dev.vitaminb.core.text.Texts;
import java.util.Map;
import java.util.stream.Collectors;

/** The open invitations as a sheet to print: a card for each person, in the group's language. */
public final class SheetFile implements Download {
    static final String KEY = "sheet";

    // A file to be opened and printed on its own, so its style stands in it.
    private static final String STYLE =
            "@page{size:A4;margin:12mm}body{font:11pt sans-serif;margin:0}"
                    + "article{break-inside:avoid;border:1px dashed #888;padding:6mm;margin:0 0 6mm;"
                    + "display:flex;gap:6mm;align-items:center}svg{width:38mm;height:38mm;flex:none}"
                    + "h2{margin:0 0 2mm}p{margin:0 0 2mm}.link{font-size:8pt;word-break:break-all}"
                    + ".steps{white-space:pre-line;word-break:break-word}";

    private final Invitations invitations;

    public SheetFile(Invitations invitations) {
        this.invitations = invitations;
    }

    static String name(Texts texts) {
        return texts.say("invite.sheet.file");
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public boolean isOpenTo(Scene scene) {
        return scene.byOrganiser();
    }

    @Override
    public TextFile make(Scene scene) {
        var texts = scene.publicTexts();
        var cards =
                scene.members().expected().stream()
                        .map(member -> card(member, scene, texts))
                        .collect(Collectors.joining("\n"));
        var page =
                "<!DOCTYPE html>\n<html lang=\"%s\"><head><meta charset=\"utf-8\"><title>%s</title><style>%s</style></head><body>\n%s\n</body></html>\n"
                        .formatted(
                                texts.language().locale().getLanguage(),
                                TextFile.escaped(scene.group().name()),
                                STYLE,
                                cards);
        return new TextFile(name(scene.texts()), "text/html", page);
    }

    private String card(Member member, Scene scene, Texts texts) {
        return invitations
                .way(scene.snapshot(), member, scene.now())
                .map(way ->
                        "<article>%s<div><h2>%s</h2><p>%s</p><p>%s</p><p class=\"%s\">%s</p></div></article>"
                                .formatted(
                                        way.link().map(QrCodes::svg).orElse(""),
                                        TextFile.escaped(member.name()),
                                        TextFile.escaped(
                                                texts.say(
                                                        "invite.sheet.what",
                                                        Map.of("group", scene.group().name()))),
                                        TextFile.escaped(
                                                texts.say(
                                                        way.typed().isPresent()
                                                                ? "invite.sheet.howTyped"
                                                                : "invite.sheet.how")),
                                        way.typed().isPresent() ? "steps" : "link",
                                        TextFile.escaped(InviteCommand.words(way, scene))))
                .orElse("");
    }
}
