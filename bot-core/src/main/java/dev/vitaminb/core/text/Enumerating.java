package dev.vitaminb.core.text;

import dev.vitaminb.core.view.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Names in a row: "Anna, Ben and Carla", or "Anna, Ben and 3 others". */
public final class Enumerating {
    private Enumerating() {}

    /**
     * The row, without a full stop.
     *
     * @param others how many there are whom it does not name
     */
    public static List<Span> of(List<? extends Span> named, int others, Texts texts) {
        var line = new ArrayList<Span>();
        for (int i = 0; i < named.size(); i++) {
            if (i > 0) {
                boolean last = i == named.size() - 1 && others == 0;
                line.add(new Span.Plain(last ? texts.say("list.and") : ", "));
            }
            line.add(named.get(i));
        }
        if (others > 0) {
            line.addAll(texts.line("recap.andOthers", Map.of("count", others)));
        }
        return List.copyOf(line);
    }
}
