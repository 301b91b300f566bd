package dev.vitaminb.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitaminb.core.Club;
import dev.vitaminb.core.charter.Preset;
import dev.vitaminb.core.group.Identity;
import dev.vitaminb.core.member.Member;
import dev.vitaminb.core.member.Members;
import dev.vitaminb.core.view.Form;
import dev.vitaminb.core.view.FormField;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Somebody picked on the platform stays that person, whatever way the argument goes. */
class PickedPersonTest {
    private final Club club = Club.of(Preset.REFERRAL);
    private final Person anna = somebody(club.member("Anna"), "Anna");

    @AfterEach
    void close() {
        club.close();
    }

    private Person somebody(Club.Persona persona, String name) {
        persona.calls("help");
        return new Person(
                identity(persona), name, Optional.of(Locale.ENGLISH), Person.Standing.PRESENT);
    }

    private Identity identity(Club.Persona persona) {
        return Members.in(club.snapshot()).the(persona.id()).identities().getFirst();
    }

    private Reply thanks(Map<String, Raw> arguments) {
        return club.bot
                .bot()
                .run(
                        new Invocation(
                                UUID.randomUUID().toString(),
                                anna,
                                new Place.Home(club.home),
                                "thanks",
                                arguments,
                                Invocation.Exposure.PRIVATE));
    }

    private Reply submits(Form form, Map<String, String> typed) {
        var values = new HashMap<>(form.given());
        form.fields().forEach(field -> values.put(field.name(), field.value()));
        values.putAll(typed);
        return club.bot
                .bot()
                .submit(
                        UUID.randomUUID().toString(),
                        anna,
                        new Place.Home(club.home),
                        form.command(),
                        values);
    }

    private static Form form(Reply reply) {
        if (reply instanceof Reply.Asked(var form)) {
            return form;
        }
        throw new AssertionError("No form but " + reply);
    }

    @Test
    void aFormThatAsksForTheRestNamesThePersonAndKeepsThem() {
        var ben = identity(club.helper("Ben", "Lawyer"));
        var form = form(thanks(Map.of("to", new Raw.Person(ben))));
        assertThat(form.fields()).extracting(FormField::value).contains("@Ben");
        submits(form, Map.of("for", "the quick answer"));
        assertThat(club.homeReads(text -> text.contains("quick answer")))
                .contains("Anna thanks Ben");
    }

    @Test
    void ofTwoPeopleOfOneNameThePickedOneIsMeant() {
        club.helper("Ben", "Lawyer");
        var other =
                new Person(
                        new Identity("paper", "other-ben-" + club.group()),
                        "Ben",
                        Optional.empty(),
                        Person.Standing.PRESENT);
        club.bot
                .bot()
                .run(
                        new Invocation(
                                "join",
                                other,
                                new Place.Home(club.home),
                                "help",
                                Map.of(),
                                Invocation.Exposure.PRIVATE));
        var form = form(thanks(Map.of("to", new Raw.Person(other.identity()))));
        submits(form, Map.of("for", "the quick answer"));
        club.homeReads(text -> text.contains("quick answer"));
        var members = Members.in(club.snapshot());
        assertThat(members.find(anna.identity()).orElseThrow().thanked())
                .extracting(Member.Thanked::member)
                .containsExactly(members.find(other.identity()).orElseThrow().id());
    }

    @Test
    void whatIsTakenForARepeatKeepsThePersonToo() {
        var ben = identity(club.helper("Ben", "Lawyer"));
        var arguments =
                Map.<String, Raw>of("to", new Raw.Person(ben), "for", new Raw.Words("the answer"));
        thanks(arguments);
        var repeated = thanks(arguments);
        assertThat(repeated).isInstanceOf(Reply.Said.class);
        var again = Club.buttons(((Reply.Said) repeated).view()).getFirst().press();
        club.bot
                .bot()
                .press(
                        UUID.randomUUID().toString(),
                        anna,
                        new Place.Home(club.home),
                        again.payload(club.group().code()));
        assertThat(club.homeReads(text -> text.split("Anna thanks Ben", -1).length == 3))
                .contains("the answer");
    }

    @Test
    void somebodyWhoHasNotJoinedIsNotFound() {
        var reply =
                thanks(
                        Map.of(
                                "to",
                                new Raw.Person(new Identity("paper", "nobody")),
                                "for",
                                new Raw.Words("all")));
        assertThat(form(reply).fields())
                .extracting(FormField::problem)
                .anyMatch(it -> !it.isEmpty());
    }
}
