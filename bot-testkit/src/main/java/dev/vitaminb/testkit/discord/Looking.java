package dev.vitaminb.testkit.discord;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What is seen on Discord. */
interface Looking {
    World world();

    /** What everybody sees in a channel, oldest first. */
    default List<FakeMessage> messages(FakeChannel channel) {
        return world().locked(
                        () -> channel.messages.stream().filter(it -> it.reader.isEmpty()).toList());
    }

    default List<FakeMessage> privateMessages(FakeUser who) {
        return messages(world().privately(who));
    }

    /** The messages in servers that somebody alone sees. */
    default List<FakeMessage> ephemerals(FakeUser who) {
        return world().locked(() ->
                world().channels.values().stream()
                        .flatMap(channel -> channel.messages.stream())
                        .filter(message -> message.reader.filter(who::equals).isPresent())
                        .sorted(Comparator.comparingLong(FakeMessage::id))
                        .toList());
    }

    /** Somebody's private chat with the bot. */
    default FakeChannel privateChat(FakeUser who) {
        return world().privately(who);
    }

    /** All servers that there have been, oldest first. */
    default List<FakeGuild> guilds() {
        return List.copyOf(world().guilds);
    }

    /** Every mention in a message that was sent or changed, and everybody whom one may ping. */
    default List<String> mentions() {
        return world().mentions.all();
    }

    /** The files of a message, by name. */
    default Map<String, byte[]> files(FakeMessage message) {
        return world().locked(() -> world().files.of(message));
    }

    /** The threads of a channel, the posts of a forum. */
    default List<FakeChannel> threads(FakeChannel channel) {
        return world().locked(() ->
                world().channels.values().stream()
                        .filter(it -> it.isThread() && it.parent == channel.id)
                        .sorted(Comparator.comparingLong(FakeChannel::id))
                        .toList());
    }

    /** The names of those in a thread. */
    default List<String> members(FakeChannel thread) {
        return world().locked(() -> thread.joined.stream().map(FakeUser::name).toList());
    }

    /** The names of a server's commands. */
    default List<String> commands(FakeGuild guild) {
        return world().locked(
                        () -> guild.commands.stream().map(it -> Json.text(it, "name")).toList());
    }

    /** Waits until the bot serves a server and it has a command. */
    default void awaitsCommand(FakeGuild guild, String name) {
        world().until(() -> commands(guild).contains(name), "the command " + name);
    }

    /** Everything that people did with the bot, oldest first. */
    default List<Happening> happenings() {
        return world().locked(() -> world().interactions.all());
    }

    /** The requests so far, as method and path after the version. */
    default List<String> calls() {
        return List.copyOf(world().calls);
    }

    /** How often a client has begun a session. */
    default int identifies() {
        return world().locked(world().gateway::identifies);
    }

    /** How often a client has gone on with a session. */
    default int resumes() {
        return world().locked(world().gateway::resumes);
    }
}
