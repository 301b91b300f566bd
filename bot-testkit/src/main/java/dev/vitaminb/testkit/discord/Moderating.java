package dev.vitaminb.testkit.discord;

import tools.jackson.databind.node.ObjectNode;

/** What becomes of servers and their channels. */
interface Moderating {
    World world();

    /** A server of somebody's, with the bot in it. */
    default FakeGuild guild(String name, FakeUser owner) {
        var world = world();
        return world.locked(() -> {
            var guild =
                    new FakeGuild(
                            world.nextNumber(),
                            world.nextNumber(),
                            world.nextNumber(),
                            name,
                            owner);
            guild.joins(owner);
            guild.channels.add(world.newChannel(FakeChannel.TEXT, "general", guild));
            world.guilds.add(guild);
            world.gateway.dispatch("GUILD_CREATE", guild.id, guild.created());
            return guild;
        });
    }

    default FakeChannel textChannel(FakeGuild guild, String name) {
        return world().locked(
                        () -> added(guild, world().newChannel(FakeChannel.TEXT, name, guild)));
    }

    default FakeChannel forum(FakeGuild guild, String name, String... tags) {
        return world().locked(() -> {
            var forum = world().newChannel(FakeChannel.FORUM, name, guild);
            for (var tag : tags) {
                forum.tags.add(tag(world().nextId(), tag));
            }
            return added(guild, forum);
        });
    }

    private static ObjectNode tag(String id, String name) {
        return Json.object(
                "id", id, "name", name, "moderated", false, "emoji_id", null, "emoji_name", null);
    }

    private FakeChannel added(FakeGuild guild, FakeChannel channel) {
        guild.channels.add(channel);
        world().gateway.dispatch("CHANNEL_CREATE", guild.id, channel.json());
        return channel;
    }

    /** Somebody opens a post in a forum. */
    default FakeChannel opens(FakeChannel forum, String title) {
        return world().locked(() ->
                world().newThread(world().nextNumber(), forum, Json.object("name", title)));
    }

    /** A moderator deletes a channel. */
    default void deletes(FakeChannel channel) {
        world().change(() -> {
            var guild = channel.guild.orElseThrow();
            world().channels.remove(channel.id);
            world().gateway.dispatch("CHANNEL_DELETE", guild.id, channel.json());
            guild.channels.remove(channel);
        });
    }

    /** A moderator deletes a message. */
    default void deletes(FakeMessage message) {
        world().change(() -> message.channel.messages.remove(message));
    }

    /** Somebody takes a permission of the bot away in a channel; it is a bit's number. */
    default void denies(FakeChannel channel, int permission) {
        world().change(() -> {
            channel.denied |= 1L << permission;
            world().gateway
                    .dispatch("CHANNEL_UPDATE", channel.guild.orElseThrow().id, channel.json());
        });
    }

    /** The bot is thrown out. */
    default void removesBot(FakeGuild guild) {
        world().change(() -> {
            guild.hasBot = false;
            guild.commands.clear();
            world().gateway
                    .dispatch("GUILD_DELETE", guild.id, Json.object("id", Long.toString(guild.id)));
        });
    }

    /** The bot is invited again. */
    default void invitesBot(FakeGuild guild) {
        world().change(() -> {
            guild.hasBot = true;
            guild.invitations++;
            world().gateway.dispatch("GUILD_CREATE", guild.id, guild.created());
        });
    }
}
