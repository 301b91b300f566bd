package dev.vitaminb.core.command;

import dev.vitaminb.core.text.Dates;
import dev.vitaminb.core.text.DayReader;
import dev.vitaminb.core.view.Input;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A day from today on.
 *
 * @param most how many days ahead it may lie
 */
public record DayAheadType(int most) implements ParamType<LocalDate> {
    @Override
    public Bind<LocalDate> bind(Raw raw, Scene scene) {
        var today = scene.today();
        return DayReader.read(raw.text(), today)
                .filter(day -> !day.isBefore(today) && !day.isAfter(today.plusDays(most)))
                .map(Bind::fits)
                .orElseGet(() -> Bind.unfit("input.notADayAhead", Map.of("most", most)));
    }

    @Override
    public Input input(Scene scene) {
        return new Input.Line(1, 10);
    }

    @Override
    public List<Input.Option> suggest(String typed, Scene scene) {
        return Stream.of(3, 7, 14, 30)
                .map(days ->
                        new Input.Option(
                                days.toString(),
                                Dates.day(
                                        scene.today().plusDays(days),
                                        scene.today(),
                                        scene.texts())))
                .toList();
    }
}
