package dev.vitaminb.core.command;

import dev.vitaminb.core.charter.Charter;
import dev.vitaminb.core.charter.Charters;
import dev.vitaminb.core.courier.Item;
import dev.vitaminb.core.group.Group;
import dev.vitaminb.core.group.Groups;
import dev.vitaminb.core.group.Identity;
import dev.vitaminb.core.ledger.Change;
import dev.vitaminb.core.ledger.Count;
import dev.vitaminb.core.ledger.Entry;
import dev.vitaminb.core.ledger.EntryKind;
import dev.vitaminb.core.ledger.Named;
import dev.vitaminb.core.ledger.Snapshot;
import dev.vitaminb.core.member.Member;
import dev.vitaminb.core.member.Members;
import dev.vitaminb.core.member.Role;
import dev.vitaminb.core.text.Texts;
import dev.vitaminb.core.text.Voice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a command sees: the group at one version, the caller, the time, and the caller's texts.
 *
 * @param caller the member who calls, or in whose name a scribe does; one who is just joining is
 *     already part of the snapshot
 * @param away where something waits for somebody's next contact
 * @param scribe who enters it for the caller; empty if they do it themselves
 */
public record Scene(
        Snapshot snapshot,
        Named named,
        Set<String> away,
        Person who,
        Member caller,
        Optional<Member> scribe,
        Instant now,
        Texts texts) {
    /** What somebody sees who calls in their own name, as far as nobody is away. */
    public Scene(
            Snapshot snapshot, Named named, Person who, Member caller, Instant now, Texts texts) {
        this(snapshot, named, Set.of(), who, caller, Optional.empty(), now, texts);
    }

    /** What a member would see who called now. */
    public static Scene of(Snapshot snapshot, Member caller, Instant now) {
        var group = new Groups(snapshot).the();
        var identity =
                caller.identities().stream().findFirst().orElseGet(() -> new Identity("", ""));
        return new Scene(
                snapshot,
                Named.NOTHING,
                new Person(identity, caller.name(), Optional.empty(), Person.Standing.UNKNOWN),
                caller,
                now,
                Texts.in(Voice.of(caller.language(group.language()), group.formality())));
    }

    /** The same scene in which the caller enters something in another member's name. */
    Scene enteringFor(Member other) {
        return new Scene(snapshot, named, away, who, other, Optional.of(caller), now, texts);
    }

    /** Whoever is at the keyboard. */
    public Member actor() {
        return scribe.orElse(caller);
    }

    /** Whether the caller may enter things in other people's names. */
    boolean byScribe() {
        return byOrganiser() || caller.role() == Role.SCRIBE;
    }

    public Group group() {
        return new Groups(snapshot).the();
    }

    /** Whether what a member is told in private has to wait for their next contact. */
    public boolean isAway(Member member) {
        return Item.privateDestinations(member.id()).stream().anyMatch(away::contains);
    }

    /** Whether the group exists in the caller's eyes only, until they have set it up. */
    public boolean isFounding() {
        return snapshot.version() == Founding.VERSION;
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

    /** Whether somebody has come so lately that the charter calls them a newcomer. */
    public boolean isNewcomer(Member member) {
        return member.isNewcomer(charter().newcomerWeeks(), now());
    }

    /** Whether the caller may do what organisers may. */
    public boolean byOrganiser() {
        return actor().isOrganiser() || who.standing() == Person.Standing.ADMINISTRATOR;
    }

    /** An argument as text that reads well in a form and binds to the same value. */
    String typed(Raw raw) {
        return switch (raw) {
            case Raw.Words(var text) -> text;
            case Raw.Whole whole -> whole.text();
            case Raw.Role(var id, var name) -> name;
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
                kind,
                caller.id().number(),
                List.of(about),
                now,
                today(),
                List.of(counts),
                0,
                scribe.map(member -> member.id().number()).orElse(0));
    }

    /** The same scene as if another member called. */
    public Scene as(Member other) {
        return new Scene(snapshot, named, away, who, other, Optional.empty(), now, texts);
    }

    /** The same scene in another language. */
    Scene speaking(Texts others) {
        return new Scene(snapshot, named, away, who, caller, scribe, now, others);
    }

    /** The same scene after a change was recorded. */
    Scene after(Snapshot recorded, Change change) {
        var self = Members.in(recorded).find(caller.id()).orElse(caller);
        return new Scene(
                recorded, named.after(change.writes()), away, who, self, scribe, now, texts);
    }

    /** The same scene with other records at hand. */
    Scene naming(Named others) {
        return new Scene(snapshot, others, away, who, caller, scribe, now, texts);
    }
}
