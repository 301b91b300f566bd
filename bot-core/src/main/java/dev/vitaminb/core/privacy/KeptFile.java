package dev.vitaminb.core.privacy;

import dev.vitaminb.core.command.OpenDrafts;
import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.export.Download;
import dev.vitaminb.core.export.TextFile;
import dev.vitaminb.core.tally.Tallies;
import dev.vitaminb.core.text.Texts;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** All that is kept about one member, as a file of text for that member alone. */
public final class KeptFile implements Download {
    static final String KEY = "mydata";

    private final Tallies tallies;
    private final OpenDrafts drafts;

    public KeptFile(Tallies tallies, OpenDrafts drafts) {
        this.tallies = tallies;
        this.drafts = drafts;
    }

    static String name(Texts texts) {
        return texts.say("mydata.file");
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public boolean isOpenTo(Scene scene) {
        return true;
    }

    @Override
    public TextFile make(Scene scene) {
        var texts = scene.texts();
        var kept = new Kept(scene, tallies, drafts);
        var lines = new ArrayList<String>();
        lines.add(scene.group().name());
        for (var section : Section.values()) {
            var items = kept.items(section);
            if (!items.isEmpty()) {
                lines.add("");
                lines.add(texts.say("mydata.section", section));
                items.forEach(item -> lines.add("- " + line(item)));
            }
        }
        return new TextFile(name(texts), "text/plain", String.join("\r\n", lines) + "\r\n");
    }

    private static String line(Block.Item item) {
        return item.detail().isEmpty()
                ? text(item.line())
                : text(item.line()) + " | " + text(item.detail());
    }

    private static String text(List<Span> line) {
        return line.stream().map(Span::text).collect(Collectors.joining());
    }
}
