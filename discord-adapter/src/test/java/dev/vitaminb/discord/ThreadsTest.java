package dev.vitaminb.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vitaminb.testkit.discord.FakeChannel;
import dev.vitaminb.testkit.discord.FakeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where people talk about a wish. */
class ThreadsTest {
    private static final String CHAIRS = "Who can lend me thirty chairs on Friday?";

    private DiscordUnderTest there;

    @BeforeEach
    void start() {
        there = DiscordUnderTest.setUp();
    }

    @AfterEach
    void close() {
        there.close();
    }

    @Test
    void theFirstPledgeOpensAThreadForThoseItBringsTogether() {
        var anna = there.organiser();
        var bo = there.member("Bo");
        var cleo = there.member("Cleo");
        anna.types("/wish " + CHAIRS);
        var help = cleo.button("I can help");
        assertThat(there.discord.threads(there.home())).isEmpty();

        bo.button("I can help").pressedBy(bo);
        comes(() -> assertThat(there.discord.threads(there.home())).hasSize(1));
        var thread = there.discord.threads(there.home()).getFirst();
        assertThat(thread.title()).isEqualTo("#1 " + CHAIRS);
        comes(() -> assertThat(there.discord.members(thread)).containsExactly("Anna", "Bo"));

        help.pressedBy(cleo);
        comes(() ->
                assertThat(there.discord.members(thread)).containsExactly("Anna", "Bo", "Cleo"));
        assertThat(there.discord.threads(there.home())).hasSize(1);
    }

    @Test
    void aForumHasAPostForEachWishWithTagsForWhatItIsAndHowItStands() {
        var forum = there.discord.forum(there.server, "wishes", "Open", "Solved", "Advice");
        var anna = there.organiser();
        var bo = there.member("Bo");
        var welcome = there.discord.opens(forum, "Welcome");
        there.discord.slash(anna.user(), welcome, "here", Map.of()).settled();
        anna.calls("wish", Map.of("text", CHAIRS, "kind", "ADVICE")).settled();

        comes(() -> assertThat(titles(forum)).contains("#1 " + CHAIRS));
        var post = post(forum, "#1 " + CHAIRS);
        assertThat(post.tags()).containsExactlyInAnyOrder("Open", "Advice");
        there.discord.presses(bo.user(), there.discord.messages(post).getFirst(), "I can help");
        comes(() -> assertThat(there.discord.members(post)).contains("Anna", "Bo"));
        comes(() -> assertThat(text(post)).contains("Can help: Bo"));

        anna.calls("solved", Map.of("wish", "1", "helpers", "Bo")).settled();
        comes(() -> assertThat(post.tags()).containsExactlyInAnyOrder("Solved", "Advice"));
        assertThat(there.discord.messages(post).getFirst().buttons()).doesNotContain("I can help");
    }

    @Test
    void whatStoodInAChannelStaysCurrentThereWhenTheHomeIsAForumNow() {
        var anna = there.organiser();
        var bo = there.member("Bo");
        anna.types("/wish " + CHAIRS);
        // The board has the same words, and is pinned a moment after it was posted.
        comes(() -> assertThat(there.groupSees()).contains("Anna has a wish"));
        var help = bo.button("I can help");
        var forum = forumAsHome();
        help.pressedBy(bo);
        comes(() -> assertThat(there.groupSees()).contains("Can help: Bo"));
        anna.types("/withdraw 1");
        comes(() -> assertThat(there.groupSees()).contains("Withdrawn"));
        assertThat(titles(forum)).noneMatch(title -> title.contains(CHAIRS));
    }

    @Test
    void whatIsPinnedComesAlongWhenTheBotPostsElsewhere() {
        var anna = there.organiser();
        anna.types("/wish " + CHAIRS);
        comes(() -> assertThat(pinned(there.home())).containsExactly("One open wish"));
        var hall = there.discord.textChannel(there.server, "hall");
        there.discord.slash(anna.user(), hall, "here", Map.of()).settled();
        comes(() -> assertThat(pinned(hall)).containsExactly("One open wish"));
        assertThat(pinned(there.home())).isEmpty();
        assertThat(there.groupSees()).contains("Anna has a wish").doesNotContain("One open wish");
    }

    private List<String> pinned(FakeChannel channel) {
        return there.discord.messages(channel).stream()
                .filter(FakeMessage::isPinned)
                .map(message -> message.text().lines().findFirst().orElse(""))
                .toList();
    }

    @Test
    void inAForumEverythingIsPostedAlsoUnderTheSameTitleAndNothingTwice() {
        var anna = there.organiser();
        var bo = there.member("Bo");
        bo.types("/me");
        var forum = forumAsHome();
        there.discord.losesAnswers("POST", "/channels/\\d+/threads", 1);
        anna.calls("thanks", Map.of("to", bo.user(), "for", "for the chairs")).settled();
        comes(() -> assertThat(thanks(forum)).hasSize(1));
        anna.calls("thanks", Map.of("to", bo.user(), "for", "for the long tables")).settled();
        comes(() -> {
            there.house.clock.advance(Duration.ofSeconds(5));
            assertThat(thanks(forum))
                    .hasSize(2)
                    .anyMatch(text -> text.contains("chairs"))
                    .anyMatch(text -> text.contains("tables"));
        });
    }

    private List<String> thanks(FakeChannel forum) {
        return there.discord.threads(forum).stream()
                .filter(post -> post.title().contains("thanks"))
                .map(this::text)
                .toList();
    }

    private FakeChannel forumAsHome() {
        var forum = there.discord.forum(there.server, "wishes", "Open", "Solved", "Advice");
        var welcome = there.discord.opens(forum, "Welcome");
        there.discord.slash(there.organiser().user(), welcome, "here", Map.of()).settled();
        return forum;
    }

    @Test
    void aTitleKeepsNoWordsThatWereChanged() {
        var anna = there.organiser();
        var bo = there.member("Bo");
        anna.types("/wish " + CHAIRS);
        bo.button("I can help").pressedBy(bo);
        comes(() -> assertThat(titles(there.home())).containsExactly("#1 " + CHAIRS));
        var changed = Map.<String, Object>of("wish", "1", "text", "Who has thirty chairs?");
        anna.calls("edit", changed).settled();
        comes(() -> assertThat(titles(there.home())).containsExactly("#1 Who has thirty chairs?"));
    }

    @Test
    void aThreadThatMayNotBeOpenedLeavesTheCardAsItIs() {
        there.discord.denies(there.home(), 35);
        var anna = there.organiser();
        var bo = there.member("Bo");
        anna.types("/wish " + CHAIRS);
        bo.button("I can help").pressedBy(bo);

        comes(() -> assertThat(there.groupSees()).contains("Can help: Bo"));
        assertThat(there.discord.threads(there.home())).isEmpty();
    }

    private List<String> titles(FakeChannel forum) {
        return there.discord.threads(forum).stream().map(FakeChannel::title).toList();
    }

    private FakeChannel post(FakeChannel forum, String title) {
        return there.discord.threads(forum).stream()
                .filter(it -> it.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private String text(FakeChannel channel) {
        return there.discord.messages(channel).stream()
                .map(FakeMessage::text)
                .collect(Collectors.joining("\n"));
    }

    private static void comes(org.awaitility.core.ThrowingRunnable expectation) {
        await().atMost(Duration.ofSeconds(10)).untilAsserted(expectation);
    }
}
