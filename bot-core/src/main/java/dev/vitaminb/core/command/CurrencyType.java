package dev.vitaminb.core.command;

import dev.vitaminb.core.view.Input;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A currency, by its ISO 4217 code. */
public record CurrencyType() implements ParamType<Currency> {
    private static final int MOST_SUGGESTIONS = 25;

    static Optional<Currency> of(Locale country) {
        try {
            return Optional.ofNullable(Currency.getInstance(country));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public Bind<Currency> bind(Raw raw, Scene scene) {
        try {
            return Bind.fits(Currency.getInstance(raw.text().strip().toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            return Bind.unfit("input.notACurrency");
        }
    }

    @Override
    public Input input(Scene scene) {
        return new Input.Line(3, 3);
    }

    @Override
    public List<Input.Option> suggest(String typed, Scene scene) {
        var start = typed.strip().toUpperCase(Locale.ROOT);
        return Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getCurrencyCode().startsWith(start))
                .sorted(Comparator.comparing(Currency::getCurrencyCode))
                .limit(MOST_SUGGESTIONS)
                .map(currency ->
                        new Input.Option(
                                currency.getCurrencyCode(),
                                currency.getCurrencyCode()
                                        + " "
                                        + currency.getDisplayName(
                                                scene.texts().language().locale())))
                .toList();
    }
}
