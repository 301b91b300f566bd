package dev.vitaminb.core.command;

import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import dev.vitaminb.core.charter.Charters;
import dev.vitaminb.core.charter.Preset;
import dev.vitaminb.core.command.Admission.Admitted;
import dev.vitaminb.core.command.Admission.Arrival;
import dev.vitaminb.core.group.Group;
import dev.vitaminb.core.group.Groups;
import dev.vitaminb.core.group.Home;
import dev.vitaminb.core.group.Identity;
import dev.vitaminb.core.ledger.Change;
import dev.vitaminb.core.ledger.Due;
import dev.vitaminb.core.ledger.Entry;
import dev.vitaminb.core.ledger.EntryKind;
import dev.vitaminb.core.ledger.Snapshot;
import dev.vitaminb.core.member.Member;
import dev.vitaminb.core.member.MemberId;
import dev.vitaminb.core.member.Members;
import dev.vitaminb.core.member.Role;
import dev.vitaminb.core.text.Formality;
import dev.vitaminb.core.text.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A group that is being set up: until that is recorded it exists only in the eyes of its founder,
 * with defaults from the place and the founder's locale.
 */
final class Founding {
    /** Of a group that is being set up; nobody else ever sees it at this version. */
    static final long VERSION = 1;

    private static final ZoneId USUAL_ZONE = ZoneId.of("Europe/Berlin");
    private static final Currency USUAL_CURRENCY = Currency.getInstance("EUR");

    private Founding() {}

    static Admitted admit(Snapshot snapshot, CommandSpec spec, Invocation call, Instant now) {
        if (spec.path().equals(Joining.PATH)) {
            return new Admitted.NotSetUp("join.wrong");
        }
        if (!(call.place() instanceof Place.Home place) || snapshot.version() > 0) {
            return new Admitted.NotSetUp("refused.noGroup");
        }
        if (spec.access() != CommandSpec.Access.SETTING_UP) {
            return new Admitted.NotSetUp("refused.notSetUp");
        }
        if (call.who().standing() != Person.Standing.ADMINISTRATOR) {
            return new Admitted.NotSetUp("refused.administratorsOnly");
        }
        return founded(snapshot, place, call.who(), now);
    }

    private static Admitted.In founded(
            Snapshot snapshot, Place.Home place, Person who, Instant now) {
        var charter = Preset.REFERRAL.charter(1);
        var language = who.language().orElse(Language.GERMAN);
        var founder =
                Member.joining(
                        new MemberId(1),
                        Admission.shortName(who.name()),
                        Role.ORGANISER,
                        who.identity(),
                        who.language(),
                        now);
        var zone = zone(who);
        var group =
                new Group(
                        place.title(),
                        charter.number(),
                        language,
                        Formality.DU,
                        zone,
                        currency(who),
                        List.of(new Home(1, place.address(), place.channel())),
                        now.atZone(zone).toLocalDate(),
                        1,
                        0,
                        0,
                        Group.Responsible.NOT_SAID,
                        Optional.empty());
        var entry =
                new Entry(
                        EntryKind.GROUP_SET_UP,
                        1,
                        List.of(Members.KIND.key(founder.id()).label()),
                        now,
                        group.since(),
                        List.of(),
                        0);
        var change =
                Change.of(entry, Groups.put(group), Charters.put(charter), Members.put(founder))
                        .due(new Due(Due.NIGHT, now))
                        .due(new Due(Due.RECAP, now))
                        .due(new Due(Due.MORNING, now));
        return new Admitted.In(
                snapshot.after(change.writes(), VERSION), founder, change, Arrival.FOUNDER);
    }

    /** What somebody sees who could found a group at a place. */
    static Scene scene(Snapshot snapshot, Place.Home place, Instant now) {
        var founder =
                new Person(
                        new Identity(place.address().platform(), ""),
                        "",
                        Optional.empty(),
                        Person.Standing.ADMINISTRATOR);
        var founded = founded(snapshot, place, founder, now);
        return Scene.of(founded.snapshot(), founded.member(), now);
    }

    // A country of several zones does not tell which.
    private static ZoneId zone(Person founder) {
        var zones =
                founder.locale()
                        .map(Locale::getCountry)
                        .filter(country -> !country.isEmpty())
                        .map(country ->
                                TimeZone.getAvailableIDs(
                                        SystemTimeZoneType.CANONICAL_LOCATION, country, null))
                        .orElse(Set.of());
        return zones.size() == 1 ? ZoneId.of(zones.iterator().next()) : USUAL_ZONE;
    }

    private static Currency currency(Person founder) {
        return founder.locale()
                .map(Locale::getCountry)
                .filter(country -> !country.isEmpty())
                .flatMap(country -> CurrencyType.of(Locale.of("", country)))
                .orElse(USUAL_CURRENCY);
    }
}
