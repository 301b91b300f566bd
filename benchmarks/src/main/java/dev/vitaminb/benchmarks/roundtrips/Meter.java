package dev.vitaminb.benchmarks.roundtrips;

import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Span;
import dev.vitaminb.core.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Runs scenarios in a group and reads the proxy. */
final class Meter {
    private static final int WARM_UPS = 2;
    private static final int RUNS = 5;

    private final Town town;
    private final CountingProxy proxy;

    Meter(Town town, CountingProxy proxy) {
        this.town = town;
        this.proxy = proxy;
    }

    /** Every scenario twice to warm up, then all of them {@value #RUNS} times. */
    List<Reading> read(List<Scenario> scenarios) {
        for (int i = 0; i < WARM_UPS; i++) {
            scenarios.forEach(this::once);
        }
        return scenarios.stream().map(this::read).toList();
    }

    private Reading read(Scenario scenario) {
        var runs = new ArrayList<Reading>();
        for (int i = 0; i < RUNS; i++) {
            runs.add(once(scenario));
        }
        return new Reading(
                scenario,
                runs.stream().mapToInt(Reading::least).min().orElseThrow(),
                runs.stream().mapToInt(Reading::most).max().orElseThrow(),
                runs.stream()
                        .map(Reading::problem)
                        .filter(problem -> !problem.isEmpty())
                        .findFirst()
                        .orElse(""),
                runs.getLast().answer());
    }

    private Reading once(Scenario scenario) {
        var trial = scenario.preparation().apply(town);
        long version = town.version(trial.group());
        int before = proxy.roundTrips();
        var reply = trial.action().get();
        int count = proxy.roundTrips() - before;
        boolean recorded = town.version(trial.group()) > version;
        town.tidy();
        return new Reading(
                scenario, count, count, problem(scenario.outcome(), recorded, reply), words(reply));
    }

    private static String problem(Scenario.Outcome wanted, boolean recorded, Reply reply) {
        boolean fits =
                switch (wanted) {
                    case RECORDED -> recorded;
                    case SAID -> !recorded && !(reply instanceof Reply.Asked);
                    case ASKED -> !recorded && reply instanceof Reply.Asked;
                };
        return fits ? "" : "NOT MEASURED: it was not " + wanted;
    }

    private static String words(Reply reply) {
        return switch (reply) {
            case Reply.Said(var view) -> words(view);
            case Reply.Misplaced(var view) -> words(view);
            case Reply.Asked(var form) -> "[form] " + form.title();
            case Reply.Quiet() -> "[nothing]";
        };
    }

    private static String words(View view) {
        return view.blocks().isEmpty()
                ? ""
                : switch (view.blocks().getFirst()) {
                    case Block.Heading(var line) -> text(line);
                    case Block.Paragraph(var line) -> text(line);
                    case Block.Note(var line) -> text(line);
                    case Block.Quote(var quote) -> quote;
                    case Block.Fields fields -> "[fields]";
                    case Block.Items items -> "[items]";
                    case Block.File(var name, var _) -> name;
                    case Block.Picture picture -> "[picture]";
                    case Block.Code code -> "[code]";
                    case Block.File file -> "[file]";
                };
    }

    private static String text(List<Span> line) {
        return line.stream().map(Span::text).collect(Collectors.joining());
    }
}
