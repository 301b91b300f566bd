package dev.vitaminb.testkit.discord;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A channel of a server, a thread, or a private chat with the bot. */
public final class FakeChannel {
    static final int TEXT = 0;
    static final int PRIVATE = 1;
    static final int THREAD = 11;
    static final int FORUM = 15;

    final long id;
    final int type;
    final String name;
    final Optional<FakeGuild> guild;
    final Optional<FakeUser> person;
    final List<FakeMessage> messages = new ArrayList<>();
    final List<JsonNode> tags = new ArrayList<>();
    final List<JsonNode> appliedTags = new ArrayList<>();
    final Set<FakeUser> joined = new LinkedHashSet<>();
    private final Instant made = Instant.now();
    long denied;
    long parent;
    String title;

    FakeChannel(
            long id, int type, String name, Optional<FakeGuild> guild, Optional<FakeUser> person) {
        this.id = id;
        this.type = type;
        this.name = name;
        this.title = name;
        this.guild = guild;
        this.person = person;
    }

    public long id() {
        return id;
    }

    /** What it is called now. */
    public String title() {
        return title;
    }

    /** The names of the tags that a post of a forum has. */
    public List<String> tags() {
        return appliedTags.stream().map(tag -> Json.text(tag, "name")).toList();
    }

    boolean isThread() {
        return type == THREAD;
    }

    ObjectNode json() {
        var json =
                Json.object(
                        "id", Long.toString(id), "type", type, "last_message_id", null, "flags", 0);
        person.ifPresent(it -> json.set("recipients", Json.array(List.of(it.json()))));
        guild.ifPresent(it -> {
            json.put("guild_id", Long.toString(it.id));
            json.put("name", title);
            json.put("position", it.channels.indexOf(this));
            json.set("parent_id", Json.node(parent == 0 ? null : Long.toString(parent)));
            json.put("rate_limit_per_user", 0);
            json.set("topic", Json.node(null));
            json.put("nsfw", false);
            json.set("permission_overwrites", Json.array(overwrites()));
        });
        if (type == FORUM) {
            json.set("available_tags", Json.array(tags));
            json.set("default_reaction_emoji", Json.node(null));
            json.put("default_forum_layout", 0);
        }
        if (isThread()) {
            json.set(
                    "thread_metadata",
                    Json.object(
                            "archived",
                            false,
                            "auto_archive_duration",
                            10_080,
                            "archive_timestamp",
                            "2026-11-19T09:30:00+00:00",
                            "create_timestamp",
                            made.toString(),
                            "locked",
                            false));
            json.put("message_count", messages.size());
            json.put("member_count", 1);
            json.put("owner_id", Long.toString(World.BOT));
            json.set(
                    "applied_tags",
                    Json.array(appliedTags.stream().map(tag -> Json.text(tag, "id")).toList()));
        }
        return json;
    }

    private List<ObjectNode> overwrites() {
        return denied == 0
                ? List.of()
                : List.of(
                        Json.object(
                                "id",
                                Long.toString(World.BOT),
                                "type",
                                1,
                                "allow",
                                "0",
                                "deny",
                                Long.toString(denied)));
    }
}
