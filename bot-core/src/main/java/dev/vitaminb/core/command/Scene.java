package dev.vitaminb.core.command;

import dev.vitaminb.core.charter.Charter;
import dev.vitaminb.core.charter.Charters;
import dev.vitaminb.core.group.Group;
import dev.vitaminb.core.group.Groups;
import dev.vitaminb.core.ledger.Change;
import dev.vitaminb.core.ledger.Count;
import dev.vitaminb.core.ledger.Entry;
import dev.vitaminb.core.ledger.EntryKind;
import dev.vitaminb.core.ledger.Named;
import dev.vitaminb.core.ledger.Snapshot;
import dev.vitaminb.core.member.Member;
import dev.vitaminb.core.member.Members;
import dev.vitaminb.core.text.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a command sees: the group at one version, the caller, the time, and the caller's texts.
 *
 * @param caller the member who calls; one who is just joining is already part of the snapshot
 */
public record Scene(
        Snapshot snapshot, Named named, Person who, Member caller, Instant now, Texts texts) {
    public Group group() {
        return new Groups(snapshot).the();
    }

    /** The charter that new things are made under. */
    public Charter charter() {
        return charter(group().charter());
    }

    /** A charter by its number. */
    public Charter charter(int number) {
        return new Charters(snapshot).the(number);
    }

    public Members members() {
        return Members.in(snapshot);
    }

    /** The group's calendar day. */
    public LocalDate today() {
        return group().day(now);
    }

    /** The group's public texts. */
    public Texts publicTexts() {
        return Texts.in(group().voice());
    }

    /** Whether the caller may do what organisers may. */
    public boolean byOrganiser() {
        return caller.isOrganiser() || who.standing() == Person.Standing.ADMINISTRATOR;
    }

    /** An argument as text that reads well in a form and binds to the same value. */
    String typed(Raw raw) {
        return switch (raw) {
            case Raw.Words(var text) -> text;
            case Raw.Whole whole -> whole.text();
            case Raw.Person(var identity) -> {
                var name = members().find(identity).map(Member::name).orElse("");
                long called =
                        members().here().stream()
                                .filter(member -> member.name().equalsIgnoreCase(name))
                                .count();
                yield called == 1 ? "@" + name : raw.text();
            }
        };
    }

    /** A ledger entry of the caller, now. */
    public Entry entry(EntryKind kind, String about, Count... counts) {
        return new Entry(
                kind, caller.id().number(), List.of(about), now, today(), List.of(counts), 0);
    }

    /** The same scene as if another member called. */
    public Scene as(Member other) {
        return new Scene(snapshot, named, who, other, now, texts);
    }

    /** The same scene after a change was recorded. */
    Scene after(Snapshot recorded, Change change) {
        var self = Members.in(recorded).find(caller.id()).orElse(caller);
        return new Scene(recorded, named.after(change.writes()), who, self, now, texts);
    }

    /** The same scene with other records at hand. */
    Scene naming(Named others) {
        return new Scene(snapshot, others, who, caller, now, texts);
    }
}
