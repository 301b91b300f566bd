package dev.vitaminb.testkit.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What Discord forbids is noticed. */
class FakeDiscordTest {
    private static final String COMMANDS = "[{\"type\":1,\"name\":\"me\",\"description\":\"me\"}]";
    private static final String FINE = "{\"content\":\"a\",\"allowed_mentions\":{\"parse\":[]}}";

    private final FakeDiscord discord = FakeDiscord.started();
    private final FakeUser anna = discord.user("Anna", "en-US");
    private final FakeGuild guild = discord.guild("Club", anna);
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        http.close();
        discord.close();
    }

    static Stream<Arguments> forbiddenMessages() {
        return Stream.of(
                Arguments.of("{\"content\":\"a\"}", "whom it may ping"),
                Arguments.of(
                        message("\"content\":\"" + "a".repeat(2_001) + "\""), "2001 characters"),
                Arguments.of(message("\"content\":\"\""), "A message is empty"),
                Arguments.of(
                        v2("{\"type\":10,\"content\":\"" + "a".repeat(4_001) + "\"}"),
                        "4001 characters of text"),
                Arguments.of(v2("{\"type\":10,\"content\":\" \"}"), "An empty text display"),
                Arguments.of(
                        v2(("{\"type\":10,\"content\":\"a\"},".repeat(41) + "@").replace(",@", "")),
                        "41 components"),
                Arguments.of(
                        v2(
                                "{\"type\":1,\"components\":["
                                        + button("a", "1")
                                        + ","
                                        + button("b", "1")
                                        + "]}"),
                        "twice in a message"),
                Arguments.of(
                        v2("{\"type\":1,\"components\":[" + button("a".repeat(81), "1") + "]}"),
                        "the label of a button"),
                Arguments.of(
                        v2("{\"type\":1,\"components\":[" + button("a", "1".repeat(101)) + "]}"),
                        "A custom id of 101"),
                Arguments.of(v2("{\"type\":1,\"components\":[]}"), "A row of 0"),
                Arguments.of(v2("{\"type\":9,\"components\":[]}"), "A section of 0"),
                Arguments.of(v2("{\"type\":17,\"components\":[]}"), "An empty container"),
                Arguments.of(
                        v2(
                                "{\"type\":12,\"items\":[{\"media\":{\"url\":\"attachment://a.png\"}}]}"),
                        "No file comes with"),
                Arguments.of(
                        v2("{\"type\":12,\"items\":[{\"media\":{\"url\":\"http://a\"}}]}"),
                        "without an alternative text"),
                Arguments.of(
                        message("\"nonce\":\"" + "1".repeat(26) + "\",\"content\":\"a\""),
                        "A nonce of 26"));
    }

    private static String message(String fields) {
        return "{" + fields + ",\"allowed_mentions\":{\"parse\":[]}}";
    }

    private static String v2(String component) {
        return message("\"flags\":32768,\"components\":[" + component + "]");
    }

    private static String button(String label, String id) {
        return "{\"type\":2,\"style\":2,\"label\":\"%s\",\"custom_id\":\"%s\"}"
                .formatted(label, id);
    }

    @ParameterizedTest
    @MethodSource("forbiddenMessages")
    void aForbiddenMessageIsABreach(String json, String breach) {
        post("channels/" + guild.general().id() + "/messages", json);

        assertThat(discord.breaches()).anyMatch(sentence -> sentence.contains(breach));
        assertThatThrownBy(discord::assertNoBreach).isInstanceOf(AssertionError.class);
    }

    static Stream<Arguments> forbiddenCommands() {
        return Stream.of(
                Arguments.of(
                        "[{\"type\":1,\"name\":\"Me\",\"description\":\"me\"}]", "The name Me"),
                Arguments.of(
                        "[{\"type\":1,\"name\":\"me\",\"description\":\"\"}]",
                        "An empty description"),
                Arguments.of(
                        COMMANDS.replace("]", ",") + COMMANDS.substring(1),
                        "Two commands of one name"),
                Arguments.of(
                        "[{\"type\":1,\"name\":\"me\",\"description\":\"me\",\"options\":[{\"type\":3,\"name\":\"a\",\"description\":\"a\"},{\"type\":3,\"name\":\"b\",\"description\":\"b\",\"required\":true}]}]",
                        "A required option after"));
    }

    @ParameterizedTest
    @MethodSource("forbiddenCommands")
    void aForbiddenCommandIsABreach(String json, String breach) {
        send("PUT", "applications/1/guilds/" + guild.id() + "/commands", json, true);

        assertThat(discord.breaches()).anyMatch(sentence -> sentence.contains(breach));
    }

    @Test
    void aWrongTokenIsRefused() {
        assertThat(send("GET", "users/@me", "", false).statusCode()).isEqualTo(401);
        assertThat(discord.breaches()).isEmpty();
    }

    @Test
    void whatItDoesNotKnowIsABreach() {
        send("GET", "stickers/1", "", true);

        assertThat(discord.breaches()).singleElement().asString().contains("Nothing is known");
    }

    @Test
    void anInteractionIsAnsweredOnceAndInTime() {
        send("PUT", "applications/1/guilds/" + guild.id() + "/commands", COMMANDS, true);
        var asked = discord.slash(anna, guild.general(), "me", Map.of());
        var answer = "{\"type\":4,\"data\":" + FINE + "}";
        assertThat(callback(asked, answer).statusCode()).isEqualTo(200);
        assertThat(discord.breaches()).isEmpty();
        assertThat(callback(asked, answer).body()).contains("40060");
        assertThat(discord.breaches()).singleElement().asString().contains("a second time");

        discord.world().interactions.patience = Duration.ZERO;
        var late = discord.slash(anna, guild.general(), "me", Map.of());
        assertThat(callback(late, answer).body()).contains("10062");
        assertThat(discord.breaches()).anyMatch(sentence -> sentence.contains("answered after"));
    }

    @Test
    void anAnswerThatIsAnnouncedAndNeverComesIsABreach() {
        send("PUT", "applications/1/guilds/" + guild.id() + "/commands", COMMANDS, true);
        var asked = discord.slash(anna, guild.general(), "me", Map.of());
        callback(asked, "{\"type\":5,\"data\":{\"flags\":64}}");

        assertThatThrownBy(discord::assertNoBreach).hasMessageContaining("never came");
    }

    @Test
    void theSameNonceIsOneMessage() {
        var message = message("\"content\":\"a\",\"nonce\":\"1\",\"enforce_nonce\":true");
        post("channels/" + guild.general().id() + "/messages", message);
        post("channels/" + guild.general().id() + "/messages", message);

        assertThat(discord.messages(guild.general())).hasSize(1);
    }

    @Test
    void peopleReadWhatMarkupLeaves() {
        var words =
                "**bold** \\\\*stars\\\\* _slanted_ `code` ||hidden|| [link](https://a.example) \\\\@everyone";
        post(
                "channels/" + guild.general().id() + "/messages",
                message("\"content\":\"" + words + "\""));

        assertThat(discord.messages(guild.general()).getFirst().text())
                .isEqualTo("bold *stars* slanted code hidden link @everyone");
    }

    private HttpResponse<String> callback(Happening asked, String json) {
        return send(
                "POST",
                "interactions/" + asked.id() + "/" + asked.token() + "/callback",
                json,
                true);
    }

    private void post(String path, String json) {
        send("POST", path, json, true);
    }

    private HttpResponse<String> send(String method, String path, String json, boolean known) {
        var request =
                HttpRequest.newBuilder(URI.create(discord.restUrl() + path))
                        .method(method, BodyPublishers.ofString(json))
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bot " + (known ? discord.token() : "nobody"))
                        .build();
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
