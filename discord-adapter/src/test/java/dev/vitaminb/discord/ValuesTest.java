package dev.vitaminb.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitaminb.core.courier.Platform.Delivery;
import dev.vitaminb.core.courier.Platform.Letter;
import dev.vitaminb.core.group.Address;
import dev.vitaminb.core.ledger.GroupId;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Form;
import dev.vitaminb.core.view.FormField;
import dev.vitaminb.core.view.Input;
import dev.vitaminb.core.view.View;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The adapter's small values. */
class ValuesTest {
    private final House house = new House();

    @AfterEach
    void close() {
        house.close();
    }

    @ParameterizedTest
    @CsvSource({"4, 0, 3, 4", "0-1/4, 0, 1, 4", "2/4, 2, 2, 4"})
    void shardsAreReadAsAnOperatorWritesThem(String text, int first, int last, int total) {
        assertThat(Shards.from(text)).contains(new Shards(first, last, total));
    }

    @ParameterizedTest
    @CsvSource({"0", "4/4", "3-1/4", "all", "-1"})
    void whatNamesNoShardsIsNone(String text) {
        assertThat(Shards.from(text)).isEmpty();
    }

    @Test
    void aServerBelongsToThePartThatDiscordSaysItDoes() {
        // The example of Discord's documentation: (guild_id >> 22) % num_shards.
        assertThat(new Shards(0, 1, 2).of(197_038_439_483_310_086L))
                .isEqualTo((int) ((197_038_439_483_310_086L >> 22) % 2));
    }

    @Test
    void anAddressOfADiscordHomeNamesItsServerAndItsChannel() {
        assertThat(Names.target(new Address("discord", "7/8")))
                .isEqualTo(new Names.Target.Channel(7, 8));
        assertThat(Names.target(new Address("discord", "7")))
                .isEqualTo(new Names.Target.Channel(7, 0));
        assertThat(Names.target(Names.privately("9"))).isEqualTo(new Names.Target.Person(9));
    }

    @Test
    void accountsAreThePartsOfAllServersThatAnInstanceServes() {
        var settings = settings(Optional.of(new Shards(0, 1, 4)));
        var platform =
                new DiscordPlatform(
                        settings.shards(),
                        new Connection(settings, List.of()),
                        new Contacts(house.parts.directory()));

        assertThat(platform.accounts()).containsExactlyInAnyOrder("discord:0/4", "discord:1/4");
        assertThat(platform.account(new Address("discord", (3L << 22) + "/1")))
                .isEqualTo("discord:3/4");
    }

    @Test
    void beforeThereIsAConnectionEverythingWaits() {
        var settings = settings(Optional.empty());
        var platform =
                new DiscordPlatform(
                        settings.shards(),
                        new Connection(settings, List.of()),
                        new Contacts(house.parts.directory()));

        assertThat(
                        platform.edit(
                                new GroupId("aaaaaaaa"),
                                new Address("discord", "7/8"),
                                "8/9",
                                new Letter(View.of(new Block.Quote("words")))))
                .isInstanceOf(Delivery.Postponed.class);
    }

    @Test
    void theTokenIsNotShown() {
        assertThat(settings(Optional.empty()).toString()).doesNotContain("hidden");
    }

    @Test
    void aFormIsKnownByItsIdAlsoAfterARestartAsFarAsTheIdGoes() {
        var form =
                new Form(
                        "pledge",
                        "Help",
                        Map.of("request", "17", "words", "much too long".repeat(10)),
                        List.of(
                                new FormField(
                                        "who", "Who?", "", "", new Input.Line(1, 10), true, "")),
                        "Send");
        var id = new OpenForms().open(form, "k4f7q2aa");
        var restarted = new OpenForms();

        assertThat(id).hasSizeLessThanOrEqualTo(100);
        assertThat(OpenForms.isForm(id)).isTrue();
        assertThat(OpenForms.command(id)).isEqualTo("pledge");
        assertThat(OpenForms.groupCode(id)).isEqualTo("k4f7q2aa");
        assertThat(restarted.find(id)).isEmpty();
        assertThat(restarted.given(id)).isEqualTo(Map.of("request", "17"));
    }

    @ParameterizedTest
    @CsvSource({
        "*a* _b_, \\*a\\* \\_b\\_",
        "@everyone, \\@everyone",
        "# heading, \\# heading",
        "1. first, 1\\. first",
        "[x](https://x.example/a_b), \\[x\\](https://x.example/a_b)",
        "||hidden||, \\|\\|hidden\\|\\|"
    })
    void wordsStayWords(String words, String escaped) {
        assertThat(Markdown.escaped(words)).isEqualTo(escaped);
    }

    private static DiscordSettings settings(Optional<Shards> shards) {
        return new DiscordSettings("hidden", Optional.<URI>empty(), Optional.empty(), shards);
    }
}
