package dev.vitaminb.core.referral;

import dev.vitaminb.core.command.Bind;
import dev.vitaminb.core.command.ParamType;
import dev.vitaminb.core.command.Raw;
import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.text.Language;
import dev.vitaminb.core.view.Input;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An amount in the group's currency, as the group's language writes it: {@code 1.234,50}, {@code
 * 1,234.50}, {@code 3,5k}. Positive, at most two decimals, at most 1,000,000,000.
 */
record AmountType() implements ParamType<Money> {
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000);
    private static final int MOST_DECIMALS = 2;
    private static final int LONGEST = 24;

    // Whatever the language, thousands may stand apart by a space or an apostrophe, as in
    // Switzerland.
    private static final Pattern GERMAN = amounts("[.\\h'’]", ",");
    private static final Pattern ENGLISH = amounts("[,\\h'’]", "\\.");

    private static Pattern amounts(String between, String point) {
        return Pattern.compile(
                "(?iu)(?<before>\\p{L}{3}|\\p{Sc})?\\h*"
                        + "(?<whole>[0-9]{1,3}(?:"
                        + between
                        + "[0-9]{3})+|[0-9]{1,12})"
                        + "(?:"
                        + point
                        + "(?<part>[0-9]{1,5}|-))?"
                        + "\\h*(?<thousands>k|tsd\\.?)?"
                        + "\\h*(?<after>\\p{L}{3,4}|\\p{Sc})?");
    }

    @Override
    public Bind<Money> bind(Raw raw, Scene scene) {
        var group = scene.group();
        var amount =
                amount(raw.text().strip(), group.language(), group.currency())
                        .filter(it -> it.signum() > 0 && it.compareTo(MOST) <= 0)
                        .filter(it -> it.scale() <= decimals(group.currency()));
        return amount.isPresent()
                ? Bind.fits(Money.of(CurrencyUnit.of(group.currency()), amount.get()))
                : Bind.unfit(
                        "input.notAnAmount",
                        Map.of("currency", group.currency().getCurrencyCode()));
    }

    private static int decimals(Currency currency) {
        return Math.min(MOST_DECIMALS, Math.max(0, currency.getDefaultFractionDigits()));
    }

    private static Optional<BigDecimal> amount(String typed, Language language, Currency currency) {
        var pattern =
                switch (language) {
                    case GERMAN -> GERMAN;
                    case ENGLISH -> ENGLISH;
                };
        var found = pattern.matcher(typed);
        if (!found.matches()
                || !means(found.group("before"), currency, language)
                || !means(found.group("after"), currency, language)) {
            return Optional.empty();
        }
        var part = found.group("part");
        var number =
                found.group("whole").replaceAll("[^0-9]", "")
                        + (part == null || part.equals("-") ? "" : "." + part);
        var amount = new BigDecimal(number);
        // 3,50 stays with its two decimals; 3,5k has none.
        return Optional.of(
                found.group("thousands") == null
                        ? amount
                        : whole(amount.movePointRight(3).stripTrailingZeros()));
    }

    private static BigDecimal whole(BigDecimal amount) {
        return amount.scale() < 0 ? amount.setScale(0) : amount;
    }

    private static boolean means(@Nullable String sign, Currency currency, Language language) {
        return sign == null
                || sign.equalsIgnoreCase(currency.getCurrencyCode())
                || sign.equalsIgnoreCase(currency.getSymbol(language.locale()))
                || (sign.equalsIgnoreCase("euro") && currency.getCurrencyCode().equals("EUR"));
    }

    @Override
    public Input input(Scene scene) {
        return new Input.Line(1, LONGEST);
    }
}
