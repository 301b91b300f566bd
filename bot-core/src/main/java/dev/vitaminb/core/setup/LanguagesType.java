package dev.vitaminb.core.setup;

import dev.vitaminb.core.command.Bind;
import dev.vitaminb.core.command.ParamType;
import dev.vitaminb.core.command.Raw;
import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.view.Input;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The languages somebody speaks, as they write them, separated by commas; at most 10 of 20
 * characters.
 */
record LanguagesType() implements ParamType<List<String>> {
    private static final int MOST = 10;
    private static final int LONGEST = 20;

    @Override
    public Bind<List<String>> bind(Raw raw, Scene scene) {
        var languages =
                Arrays.stream(raw.text().split("[,;/]", -1))
                        .map(String::strip)
                        .filter(language -> !language.isEmpty())
                        .distinct()
                        .toList();
        return languages.size() > MOST
                        || languages.stream().anyMatch(language -> language.length() > LONGEST)
                ? Bind.unfit("input.notLanguages", Map.of("most", MOST))
                : Bind.fits(languages);
    }

    @Override
    public Input input(Scene scene) {
        return new Input.Line(0, 100);
    }
}
