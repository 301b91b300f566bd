package dev.vitaminb.core.referral;

import dev.vitaminb.core.text.Texts;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Currency;

/** A sum of money in a currency's smallest unit, as people read it. */
public record Sum(long minor, Currency currency) {
    private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_UP);

    /** To the last cent: {@code 1.234,50 €}. */
    public String exactly(Texts texts) {
        return format(amount(), texts, amount().stripTrailingZeros().scale() > 0);
    }

    /** To two digits that say something: {@code 1.200 €}. */
    public String roughly(Texts texts) {
        return format(amount().round(TWO_DIGITS), texts, false);
    }

    /** To two digits that say something, as a number in the currency's main unit. */
    public BigDecimal rounded() {
        var rounded = amount().round(TWO_DIGITS);
        return rounded.setScale(Math.max(0, rounded.scale()), RoundingMode.UNNECESSARY);
    }

    private BigDecimal amount() {
        return BigDecimal.valueOf(minor, Math.max(0, currency.getDefaultFractionDigits()));
    }

    private String format(BigDecimal amount, Texts texts, boolean cents) {
        var format = NumberFormat.getCurrencyInstance(texts.language().locale());
        format.setCurrency(currency);
        int digits = cents ? Math.max(0, currency.getDefaultFractionDigits()) : 0;
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(amount);
    }
}
