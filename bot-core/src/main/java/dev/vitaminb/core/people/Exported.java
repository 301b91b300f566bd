package dev.vitaminb.core.people;

import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.ledger.GroupId;
import dev.vitaminb.core.ledger.Ledger.Numbered;
import dev.vitaminb.core.ledger.Measure;
import dev.vitaminb.core.member.Imported;
import dev.vitaminb.core.member.Member;
import dev.vitaminb.core.member.MemberId;
import dev.vitaminb.core.tally.Period;
import dev.vitaminb.core.tally.Tallies;
import dev.vitaminb.core.tally.Turnover;
import dev.vitaminb.core.text.Texts;
import dev.vitaminb.core.view.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A group's members, numbers and history as tables.
 *
 * <p>Whoever wants to be left out has a number and no name. Single amounts of money stay with those
 * who received them: there are only the sums of closed periods that the group's numbers show.
 */
final class Exported {
    private static final List<Measure> COUNTED =
            Arrays.stream(Measure.values()).filter(measure -> measure != Measure.TURNOVER).toList();

    private final Scene scene;
    private final Texts texts;
    private final DateTimeFormatter days;

    Exported(Scene scene) {
        this.scene = scene;
        this.texts = scene.publicTexts();
        this.days = DateTimeFormatter.ofPattern(texts.say("export.day"));
    }

    /** Everybody who is here or still expected. */
    String members() {
        var table =
                table(
                        "export.column.number",
                        "export.column.name",
                        "export.column.state",
                        "export.column.business",
                        "export.column.city",
                        "export.column.joined");
        for (var member : people()) {
            boolean named = !member.isLeftOut();
            table.row(
                    List.of(
                            member.id().toString(),
                            name(member),
                            texts.say(
                                    member.isUnclaimed()
                                            ? "export.state.expected"
                                            : member.isOrganiser()
                                                    ? "export.state.organiser"
                                                    : "export.state.member"),
                            named ? member.profile().does() : "",
                            named ? member.profile().city() : "",
                            member.imported()
                                    .filter(listed -> named)
                                    .flatMap(Imported::joined)
                                    .map(days::format)
                                    .orElse("")));
        }
        return table.text();
    }

    /** Every member's counts from the beginning, and what all referrals brought together. */
    String numbers(Tallies tallies) {
        var group = scene.group();
        var tally = tallies.read(scene.snapshot().group(), group.opening(), scene.today());
        var table = new Table(texts.language());
        table.row(
                Stream.concat(
                                Stream.of(head("export.column.number"), head("export.column.name")),
                                COUNTED.stream().map(measure -> texts.say("measure", measure)))
                        .toList());
        for (var member : people()) {
            var row = new ArrayList<>(List.of(member.id().toString(), name(member)));
            for (var measure : COUNTED) {
                row.add(
                        Long.toString(
                                tally.sum(member.id(), measure, group.opening(), scene.today())));
            }
            table.row(row);
        }
        for (var period : Period.values()) {
            Turnover.field(tally, scene, period)
                    .ifPresent(field ->
                            table.row(
                                    List.of(
                                            "",
                                            field.name(),
                                            field.value().stream()
                                                    .map(Span::text)
                                                    .collect(Collectors.joining()))));
        }
        return table.text();
    }

    /** What happened when, by whom, about which numbers; no words and no amounts. */
    String history(Function<GroupId, List<Numbered>> ledger) {
        var table =
                table(
                        "export.column.number",
                        "export.column.day",
                        "export.column.what",
                        "export.column.name",
                        "export.column.about");
        for (var numbered : ledger.apply(scene.snapshot().group())) {
            var entry = numbered.entry();
            table.row(
                    List.of(
                            Long.toString(numbered.number()),
                            days.format(day(entry.at())),
                            texts.say("history", entry.kind()),
                            entry.by() == 0
                                    ? ""
                                    : scene.members()
                                            .find(new MemberId(entry.by()))
                                            .map(Exported::name)
                                            .orElse(""),
                            String.join(" ", entry.about())));
        }
        return table.text();
    }

    private LocalDate day(Instant at) {
        return scene.group().day(at);
    }

    private Table table(String... headings) {
        var table = new Table(texts.language());
        table.row(Arrays.stream(headings).map(this::head).toList());
        return table;
    }

    private String head(String column) {
        return texts.say(column);
    }

    private List<Member> people() {
        return Stream.concat(scene.members().here().stream(), scene.members().unclaimed().stream())
                .toList();
    }

    private static String name(Member member) {
        return member.isLeftOut() ? "" : member.name();
    }
}
