package dev.vitaminb.core.referral;

import java.time.Instant;
import org.joda.money.Money;

/**
 * Turnover of a won referral: invoiced, net of tax.
 *
 * @param minor the amount in the currency's smallest unit
 * @param currency by its ISO 4217 code
 */
public record Payment(long minor, String currency, Instant at) {
    static Payment of(Money amount, Instant at) {
        return new Payment(amount.getAmountMinorLong(), amount.getCurrencyUnit().getCode(), at);
    }
}
