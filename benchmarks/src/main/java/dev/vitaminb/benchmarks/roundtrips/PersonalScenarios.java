package dev.vitaminb.benchmarks.roundtrips;

import static dev.vitaminb.benchmarks.roundtrips.Scenario.asks;
import static dev.vitaminb.benchmarks.roundtrips.Scenario.records;
import static dev.vitaminb.benchmarks.roundtrips.Scenario.says;

import dev.vitaminb.core.charter.Preset;
import java.util.List;
import java.util.Map;

/** What somebody says about themselves, and what an organiser says about the group. */
final class PersonalScenarios {
    private PersonalScenarios() {}

    static List<Scenario> all() {
        return List.of(
                says(
                        "profile",
                        "menu, one's own",
                        town -> town.trial(() -> town.someone(0).runs("profile"))),
                says(
                        "profile",
                        "button, somebody else's",
                        town -> {
                            var other = town.tag(town.someone(1));
                            return town.trial(() -> town.someone(0).presses("profile", other));
                        }),
                asks(
                        "profile",
                        "button, opens the form",
                        town -> town.trial(() -> town.someone(0).presses("profile", "", "WORK"))),
                records(
                        "profile",
                        "form",
                        town -> {
                            var values = Map.of("does", town.unique("Repairs"), "city", "Bonn");
                            return town.trial(() -> town.someone(0).submits("profile", values));
                        }),
                records(
                        "profile",
                        "typed",
                        town -> {
                            var line = "/profile does: " + town.unique("Repairs");
                            return town.trial(() -> town.someone(0).types(line));
                        }),
                says(
                        "settings",
                        "menu",
                        town -> town.trial(() -> town.someone(0).runs("settings"))),
                records(
                        "settings",
                        "button",
                        town -> town.trial(() -> town.someone(0).presses("settings", "", "YES"))),
                records("mute", "menu", town -> town.trial(() -> town.someone(0).runs("mute"))),
                records(
                        "leave",
                        "button",
                        town -> {
                            var leaving = town.stranger();
                            leaving.runs("help");
                            return town.trial(() -> leaving.presses("leave"));
                        }),
                asks(
                        "setup",
                        "typed, no group yet: opens the form",
                        town -> {
                            var settler = town.settler();
                            return new Trial(
                                    town.groupAround(settler), () -> settler.types("/setup"));
                        }),
                records(
                        "setup",
                        "form, founds the group",
                        town -> {
                            var settler = town.settler();
                            var values = Town.founding(Preset.REFERRAL);
                            return new Trial(
                                    town.groupAround(settler),
                                    () -> settler.submits("setup", values));
                        }),
                records(
                        "setup",
                        "form, changes the group",
                        town -> {
                            var values = Map.of("name", town.unique("Club"), "voice", "ENGLISH");
                            return town.trial(() -> town.organiser().submits("setup", values));
                        }),
                records(
                        "setup",
                        "typed, changes the group",
                        town -> {
                            var line = "/setup name: " + town.unique("Club");
                            return town.trial(() -> town.organiser().types(line));
                        }));
    }
}
