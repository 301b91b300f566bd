package dev.vitaminb.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitaminb.core.group.Identity;
import dev.vitaminb.core.ledger.GroupId;
import dev.vitaminb.core.ledger.Named;
import dev.vitaminb.core.ledger.Snapshot;
import dev.vitaminb.core.member.Member;
import dev.vitaminb.core.member.MemberId;
import dev.vitaminb.core.member.Role;
import dev.vitaminb.core.text.Texts;
import dev.vitaminb.core.text.Voice;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What text becomes before it is kept. */
class TextTypeTest {
    private static final Identity ANNA = new Identity("paper", "anna");
    private static final Scene SCENE =
            new Scene(
                    Snapshot.empty(new GroupId("g")),
                    Named.NOTHING,
                    new Person(ANNA, "Anna", Optional.empty(), Person.Standing.PRESENT),
                    Member.joining(
                            new MemberId(1),
                            "Anna",
                            Role.MEMBER,
                            ANNA,
                            Optional.empty(),
                            Instant.EPOCH),
                    Instant.EPOCH,
                    Texts.in(Voice.ENGLISH));

    private final TextType area = new TextType(3, 20, TextType.Shape.AREA);
    private final TextType line = new TextType(3, 20, TextType.Shape.LINE);

    private static String kept(TextType type, String typed) {
        return switch (type.bind(new Raw.Words(typed), SCENE)) {
            case Bind.Fits<String>(var text) -> text;
            case Bind.Unfit<String>(var key, var arguments) -> key + arguments.get("length");
        };
    }

    @Test
    void whatCannotBeSeenIsTakenOut() {
        assertThat(kept(area, "a\u200Bb\uFEFFc\u00ADd\u2060e\u0000f\u0007g")).isEqualTo("abcdefg");
    }

    @Test
    void whatTurnsTheReadingDirectionIsTakenOutAndTheLettersStay() {
        assertThat(kept(area, "pay \u202Eevil\u202C \u2066x\u2069\u200F")).isEqualTo("pay evil x");
        assertThat(kept(area, "שלום לכולם")).isEqualTo("שלום לכולם");
    }

    @Test
    void emojiStayWhole() {
        assertThat(kept(area, "👩\u200D🔧 🏳️\u200D🌈 👍🏽"))
                .isEqualTo("👩\u200D🔧 🏳️\u200D🌈 👍🏽");
    }

    @Test
    void lettersAndTheirMarksBecomeOne() {
        assertThat(kept(area, "Bu\u0308ro")).isEqualTo("Büro").hasSize(4);
    }

    @Test
    void lengthIsCountedInCharactersAsPeopleCountThem() {
        assertThat(kept(area, "🎉".repeat(20))).isEqualTo("🎉".repeat(20));
        assertThat(kept(area, "🎉".repeat(21))).isEqualTo("input.tooLong21");
        assertThat(kept(area, "  🎉🎉  ")).isEqualTo("input.tooShort2");
    }

    @Test
    void spacesAndTabsBecomeOneSpace() {
        assertThat(kept(area, " a \t b\u00A0\u00A0c ")).isEqualTo("a b c");
        assertThat(kept(area, "tab\tbed")).isEqualTo("tab bed");
    }

    @Test
    void aTextKeepsItsParagraphsAndALineHasNone() {
        assertThat(kept(area, "a\r\nb\n\n\n\n\nc")).isEqualTo("a\nb\n\nc");
        assertThat(kept(line, "a\nb \n c")).isEqualTo("a b c");
    }

    @Test
    void halfACharacterIsTakenOutForItCannotBeWrittenDown() {
        assertThat(kept(area, "ab\uD83Dcd\uDE00e")).isEqualTo("abcde");
    }

    @Test
    void joinersAloneAreNoText() {
        assertThat(kept(area, "\u200D\u200C\u200D\u200D\u200D")).startsWith("input.tooShort");
    }
}
