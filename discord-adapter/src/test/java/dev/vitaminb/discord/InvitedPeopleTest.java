package dev.vitaminb.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vitaminb.core.ledger.Ledger;
import dev.vitaminb.core.member.Member;
import dev.vitaminb.core.member.Members;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** People from a list are led to the server, and take their places there. */
class InvitedPeopleTest {
    private static final int CREATE_INVITE = 0;
    private static final Pattern TYPED = Pattern.compile("/claim ([A-Z2-9-]{9})");

    private final DiscordUnderTest there = DiscordUnderTest.setUp();
    private final DiscordUser anna = there.organiser();

    @AfterEach
    void close() {
        there.close();
    }

    private String invited(String person) {
        return anna.calls("invite", Map.of("person", person)).settled().text();
    }

    private void imports() {
        anna.calls("import", Map.of()).settled();
        anna.fills(Map.of("people", "name\nGerda Grün\nPaul Blau"));
        anna.button("Import 2 people").pressedBy(anna);
        anna.last().settled();
    }

    private List<String> members() {
        var group = there.house.parts.directory().at(Names.server(there.server.id()));
        return Members.in(there.house.parts.ledger().read(Ledger.Question.of(group)).snapshot())
                .here()
                .stream()
                .map(Member::name)
                .toList();
    }

    @Test
    void theyComeByTheServersInvitationAndTypeTheirCode() {
        imports();
        var words = invited("Gerda Grün");
        assertThat(words).contains("https://discord.gg/join" + there.server.id());
        var typed = TYPED.matcher(words);
        assertThat(typed.find()).isTrue();
        var gerda = there.member("gg1951");
        assertThat(
                        gerda.calls("claim", Map.of("code", typed.group(1).replace("-", " ")))
                                .settled()
                                .text())
                .contains("Welcome to Test club, Gerda Grün");
        assertThat(members()).contains("Gerda Grün").doesNotContain("gg1951");
        var paul = there.member("Paul");
        assertThat(paul.calls("claim", Map.of("code", typed.group(1))).settled().text())
                .contains("used already");
        assertThat(paul.calls("claim", Map.of("code", "ABCD-EFGH")).settled().text())
                .contains("opens nothing");
        assertThat(there.discord.breaches()).isEmpty();
    }

    @Test
    void withoutTheRightTheOrganiserIsToldToGiveTheLink() {
        imports();
        there.discord.denies(there.server.general(), CREATE_INVITE);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() ->
                        assertThat(invited("Gerda Grün"))
                                .contains("whoever gave you this has the link", "/claim ")
                                .doesNotContain("discord.gg"));
    }
}
