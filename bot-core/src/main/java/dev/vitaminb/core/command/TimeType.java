package dev.vitaminb.core.command;

import dev.vitaminb.core.view.Input;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A time of day, as people write it: 19:00, 7.30, 19 Uhr, 7 pm. */
public record TimeType() implements ParamType<LocalTime> {
    private static final int LONGEST = 10;
    private static final int NOON = 12;
    private static final Pattern FORM =
            Pattern.compile("(\\d{1,2})(?:[:.h](\\d{2}))?\\s*(uhr|h|am|pm)?");

    @Override
    public Bind<LocalTime> bind(Raw raw, Scene scene) {
        return read(raw.text().strip().toLowerCase(Locale.ROOT))
                .map(Bind::fits)
                .orElseGet(() -> Bind.unfit("input.notATime"));
    }

    private static Optional<LocalTime> read(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            int minute = parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2));
            return hour(parts).map(hour -> LocalTime.of(hour, minute));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> hour(Matcher parts) {
        int hour = Integer.parseInt(parts.group(1));
        boolean isEnglish = "am".equals(parts.group(3)) || "pm".equals(parts.group(3));
        if (!isEnglish) {
            return Optional.of(hour);
        }
        if (hour < 1 || hour > NOON) {
            return Optional.empty();
        }
        return Optional.of(hour % NOON + ("pm".equals(parts.group(3)) ? NOON : 0));
    }

    @Override
    public Input input(Scene scene) {
        return new Input.Line(1, LONGEST);
    }
}
