package dev.vitaminb.benchmarks.roundtrips;

import static dev.vitaminb.benchmarks.roundtrips.Scenario.asks;
import static dev.vitaminb.benchmarks.roundtrips.Scenario.records;
import static dev.vitaminb.benchmarks.roundtrips.Scenario.says;

import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.referral.ReferralId;
import java.util.List;
import java.util.Map;

/** Referrals from hand-over to payment, and taking back. */
final class ReferralScenarios {
    private ReferralScenarios() {}

    static List<Scenario> all() {
        return List.of(
                asks(
                        "refer",
                        "menu, nothing given: opens the form",
                        town -> town.trial(() -> town.someone(0).runs("refer"))),
                records(
                        "refer",
                        "menu",
                        town -> {
                            var referral = town.opportunity(town.someone(1));
                            return town.trial(() -> town.someone(0).runs("refer", referral));
                        }),
                records(
                        "referral.step",
                        "button, accepted",
                        town -> {
                            var handed = handed(town);
                            return town.trial(() -> receives(town, handed, "ACCEPTED"));
                        }),
                records(
                        "business",
                        "form",
                        town -> {
                            var handed = handed(town);
                            receives(town, handed, "ACCEPTED");
                            receives(town, handed, "WON");
                            var payment = Map.of("referral", handed.toString(), "amount", "1200");
                            return town.trial(() -> town.someone(1).submits("business", payment));
                        }),
                says(
                        "referrals",
                        "menu",
                        town -> town.trial(() -> town.someone(0).runs("referrals"))),
                records(
                        "undo",
                        "button",
                        town -> {
                            town.someone(0)
                                    .runs(
                                            "thanks",
                                            Map.of(
                                                    "to", town.someone(1).name(),
                                                    "for", town.unique("coffee")));
                            return town.trial(() -> town.someone(0).presses("undo"));
                        }),
                says("mydata", "menu", town -> town.trial(() -> town.someone(0).runs("mydata"))),
                says("charter", "menu", town -> town.trial(() -> town.someone(0).runs("charter"))),
                says("privacy", "menu", town -> town.trial(() -> town.someone(0).runs("privacy"))));
    }

    private static ReferralId handed(Town town) {
        return town.referral(town.someone(0), town.someone(1));
    }

    private static Reply receives(Town town, ReferralId referral, String step) {
        return town.someone(1).presses("referral.step", referral, step);
    }
}
