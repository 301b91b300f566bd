package dev.vitaminb.core.export;

import dev.vitaminb.core.command.Person;
import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.group.Groups;
import dev.vitaminb.core.ledger.GroupId;
import dev.vitaminb.core.ledger.Ledger;
import dev.vitaminb.core.ledger.Named;
import dev.vitaminb.core.ledger.Snapshot;
import dev.vitaminb.core.member.Member;
import dev.vitaminb.core.member.Members;
import dev.vitaminb.core.text.Texts;
import dev.vitaminb.core.text.Voice;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the files that tickets name, and those that the operator asks for. */
public final class Downloads {
    private final Ledger ledger;
    private final Tickets tickets;
    private final List<Table> tables;
    private final List<Download> all;
    private final InstantSource clock;

    /**
     * @param tables the group's tables
     * @param others what else members can fetch
     */
    public Downloads(
            Ledger ledger,
            Tickets tickets,
            List<Table> tables,
            List<Download> others,
            InstantSource clock) {
        this.ledger = ledger;
        this.tickets = tickets;
        this.tables = List.copyOf(tables);
        this.all = new ArrayList<>(tables);
        this.all.addAll(others);
        this.clock = clock;
    }

    /**
     * The file that a ticket names, as of now.
     *
     * @return empty if the ticket is none of ours, over, or somebody else's, or the person may not
     *     have the file any more; one is not told from another
     */
    public Optional<TextFile> fetch(String ticket, Person who) {
        var now = clock.instant();
        return tickets.read(ticket)
                .filter(read -> read.end().isAfter(now))
                .flatMap(read -> fetch(read, who, now));
    }

    private Optional<TextFile> fetch(Ticket ticket, Person who, Instant now) {
        var snapshot = snapshot(ticket.group());
        return Members.in(snapshot)
                .find(who.identity())
                .filter(member -> member.isHere() && member.id().equals(ticket.member()))
                .map(member -> scene(snapshot, who, member, now))
                .flatMap(scene ->
                        all.stream()
                                .filter(download -> download.key().equals(ticket.download()))
                                .filter(download -> download.isOpenTo(scene))
                                .findFirst()
                                .map(download -> download.make(scene)));
    }

    /** All tables of a group, for the operator; empty if there is no such group. */
    public Optional<List<TextFile>> tables(GroupId group) {
        var snapshot = snapshot(group);
        return new Groups(snapshot)
                .find()
                .map(found ->
                        tables.stream()
                                .filter(table -> table.existsUnder(Table.charter(snapshot)))
                                .map(table -> table.make(snapshot, clock.instant()))
                                .toList());
    }

    private Snapshot snapshot(GroupId group) {
        return ledger.read(Ledger.Question.of(group)).snapshot();
    }

    private static Scene scene(Snapshot snapshot, Person who, Member member, Instant now) {
        var group = new Groups(snapshot).the();
        var language =
                member.preferences()
                        .language()
                        .or(who::language)
                        .orElseGet(() -> member.language(group.language()));
        return new Scene(
                snapshot,
                Named.NOTHING,
                who,
                member,
                now,
                Texts.in(Voice.of(language, group.formality())));
    }
}
