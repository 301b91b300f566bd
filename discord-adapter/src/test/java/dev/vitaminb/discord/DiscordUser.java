package dev.vitaminb.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vitaminb.testkit.Someone;
import dev.vitaminb.testkit.discord.FakeDiscord;
import dev.vitaminb.testkit.discord.FakeMessage;
import dev.vitaminb.testkit.discord.FakeUser;
import dev.vitaminb.testkit.discord.Happening;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Somebody at a Discord client. */
final class DiscordUser implements Someone {
    private final DiscordUnderTest there;
    private final FakeDiscord discord;
    private final FakeUser user;
    private final List<Happening> happened = new ArrayList<>();

    DiscordUser(DiscordUnderTest there, FakeUser user) {
        this.there = there;
        this.discord = there.discord;
        this.user = user;
    }

    FakeUser user() {
        return user;
    }

    @Override
    public String name() {
        return user.name();
    }

    @Override
    public Delivered types(String line) {
        return did(discord.types(user, there.home(), line)).settled()::again;
    }

    Happening calls(String name, Map<String, Object> options) {
        return did(discord.slash(user, there.home(), name, options));
    }

    @Override
    public Delivered writes(String words) {
        var message = discord.writes(user, words);
        return () -> discord.repeats(message);
    }

    @Override
    public Pressable button(String label) {
        await().untilAsserted(() ->
                assertThat(newest(label))
                        .as("a button %s among what %s sees: %s", label, name(), sees())
                        .isPresent());
        var message = newest(label).orElseThrow();
        var id = message.buttonId(label);
        return who -> {
            var presser = (DiscordUser) who;
            return presser.did(discord.pressesId(presser.user, message, id)).settled()::again;
        };
    }

    private Optional<FakeMessage> newest(String label) {
        return Stream.concat(seen().stream(), discord.messages(there.home()).stream())
                .filter(message -> message.buttons().contains(label))
                .max(Comparator.comparingLong(FakeMessage::id));
    }

    @Override
    public Delivered fills(Map<String, String> values) {
        var asked = happened.getLast();
        await("a form").until(() -> asked.form().isPresent());
        return did(discord.fills(asked, new HashMap<>(values))).settled()::again;
    }

    Happening did(Happening happening) {
        happened.add(happening);
        return happening;
    }

    /** What this person did last. */
    Happening last() {
        return happened.getLast();
    }

    private List<FakeMessage> seen() {
        return Stream.of(
                        discord.ephemerals(user).stream(),
                        discord.privateMessages(user).stream(),
                        happened.stream().flatMap(it -> it.answers().stream()))
                .flatMap(it -> it)
                .distinct()
                .sorted(Comparator.comparingLong(FakeMessage::id))
                .toList();
    }

    @Override
    public String sees() {
        return seen().stream().map(FakeMessage::text).collect(Collectors.joining("\n"));
    }
}
