package dev.vitaminb.core.command;

import dev.vitaminb.core.view.Input;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A time zone of the IANA database, by its name or by its city. */
public record ZoneType() implements ParamType<ZoneId> {
    private static final int MOST_SUGGESTIONS = 25;

    @Override
    public Bind<ZoneId> bind(Raw raw, Scene scene) {
        var typed = raw.text().strip().replace(' ', '_').toLowerCase(Locale.ROOT);
        return ZoneId.getAvailableZoneIds().stream()
                .filter(name -> {
                    var lower = name.toLowerCase(Locale.ROOT);
                    return lower.equals(typed) || lower.endsWith("/" + typed);
                })
                .min(Comparator.comparingInt(String::length))
                .map(name -> Bind.fits(ZoneId.of(name)))
                .orElseGet(() -> Bind.unfit("input.notAZone", Map.of("example", "Europe/Berlin")));
    }

    @Override
    public Input input(Scene scene) {
        return new Input.Lookup();
    }

    @Override
    public List<Input.Option> suggest(String typed, Scene scene) {
        var part = typed.strip().replace(' ', '_').toLowerCase(Locale.ROOT);
        return ZoneId.getAvailableZoneIds().stream()
                .filter(name ->
                        name.contains("/")
                                && !name.startsWith("Etc/")
                                && !name.startsWith("SystemV"))
                .filter(name -> name.toLowerCase(Locale.ROOT).contains(part))
                .sorted()
                .limit(MOST_SUGGESTIONS)
                .map(name -> new Input.Option(name, name))
                .toList();
    }
}
