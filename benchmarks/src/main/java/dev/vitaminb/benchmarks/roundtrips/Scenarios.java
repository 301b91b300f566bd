package dev.vitaminb.benchmarks.roundtrips;

import java.util.ArrayList;
import java.util.List;

/** All ways of calling a command that are measured. */
final class Scenarios {
    private Scenarios() {}

    static List<Scenario> inAReferralGroup() {
        var all = new ArrayList<Scenario>();
        all.addAll(WishScenarios.all());
        all.addAll(HelperScenarios.all());
        all.addAll(ReferralScenarios.all());
        all.addAll(DraftScenarios.all());
        all.addAll(ReadingScenarios.all());
        all.addAll(PersonalScenarios.all());
        all.addAll(OccasionScenarios.all());
        return all;
    }

    static List<Scenario> inAServiceClub() {
        return DraftScenarios.inAServiceClub();
    }
}
