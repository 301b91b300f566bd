package dev.vitaminb.testkit.discord;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** A server. */
public final class FakeGuild {
    static final long MANAGE_SERVER = 1L << 5;

    /** All but Administrator. */
    static final long ALL = ((1L << 53) - 1) & ~(1L << 3);

    final long id;
    final long organisersRole;
    private static final long REGULARS = 1L << 60;

    final long botRole;
    final String name;
    final FakeUser owner;
    final List<FakeChannel> channels = new ArrayList<>();
    final Map<FakeUser, String> members = new LinkedHashMap<>();
    final Set<FakeUser> organisers = new LinkedHashSet<>();
    final List<ObjectNode> commands = new ArrayList<>();
    private final Set<FakeUser> regulars = new LinkedHashSet<>();
    boolean hasBot = true;

    /** How often the bot has been invited. */
    int invitations = 1;

    FakeGuild(long id, long organisersRole, long botRole, String name, FakeUser owner) {
        this.id = id;
        this.organisersRole = organisersRole;
        this.botRole = botRole;
        this.name = name;
        this.owner = owner;
    }

    public long id() {
        return id;
    }

    /** The channel in which the server itself greets. */
    public FakeChannel general() {
        return channels.getFirst();
    }

    /** Somebody joins, under a name of their own here. */
    public void joins(FakeUser who) {
        members.put(who, who.name);
    }

    /** Somebody joins who may manage the server. */
    public void joinsAsOrganiser(FakeUser who) {
        joins(who);
        organisers.add(who);
    }

    /** Somebody leaves; the bot is not told, as it does not ask to be. */
    public void isLeftBy(FakeUser who) {
        members.remove(who);
    }

    /** A role that some members have, and by which they may do nothing more. */
    public Role regularsRole() {
        return new Role(REGULARS + id, "Regulars");
    }

    /** Somebody is given that role. */
    public void makesRegular(FakeUser who) {
        regulars.add(who);
    }

    /** A role of a server. */
    public record Role(long id, String name) {
        ObjectNode json() {
            return role(id, name, 0, 1);
        }
    }

    boolean mayManage(FakeUser who) {
        return who == owner || organisers.contains(who);
    }

    long permissions(FakeUser who) {
        return mayManage(who) ? ALL : ALL & ~MANAGE_SERVER;
    }

    ObjectNode member(FakeUser who) {
        return Json.object(
                "user",
                who.json(),
                "nick",
                null,
                "avatar",
                null,
                "roles",
                rolesOf(who),
                "joined_at",
                "2026-11-01T09:30:00.000000+00:00",
                "premium_since",
                null,
                "deaf",
                false,
                "mute",
                false,
                "flags",
                0,
                "pending",
                false,
                "communication_disabled_until",
                null,
                "permissions",
                Long.toString(permissions(who)));
    }

    ObjectNode created() {
        return Json.object(
                "id",
                Long.toString(id),
                "name",
                name,
                "icon",
                null,
                "splash",
                null,
                "discovery_splash",
                null,
                "features",
                List.of(),
                "banner",
                null,
                "description",
                null,
                "owner_id",
                Long.toString(owner.id),
                "afk_channel_id",
                null,
                "afk_timeout",
                300,
                "system_channel_id",
                Long.toString(general().id),
                "system_channel_flags",
                0,
                "verification_level",
                1,
                "default_message_notifications",
                1,
                "mfa_level",
                0,
                "explicit_content_filter",
                0,
                "max_members",
                500_000,
                "vanity_url_code",
                null,
                "premium_tier",
                0,
                "premium_subscription_count",
                0,
                "premium_progress_bar_enabled",
                false,
                "preferred_locale",
                "en-US",
                "rules_channel_id",
                null,
                "public_updates_channel_id",
                null,
                "nsfw_level",
                0,
                "roles",
                roles(),
                "emojis",
                List.of(),
                "stickers",
                List.of(),
                "joined_at",
                joined(),
                "large",
                false,
                "unavailable",
                false,
                "member_count",
                members.size() + 1,
                "voice_states",
                List.of(),
                "members",
                List.of(botMember()),
                "channels",
                channels.stream().filter(it -> !it.isThread()).map(FakeChannel::json).toList(),
                "threads",
                channels.stream().filter(FakeChannel::isThread).map(FakeChannel::json).toList(),
                "presences",
                List.of(),
                "stage_instances",
                List.of(),
                "guild_scheduled_events",
                List.of(),
                "soundboard_sounds",
                List.of());
    }

    private List<String> rolesOf(FakeUser who) {
        var ids = new ArrayList<String>();
        if (organisers.contains(who)) {
            ids.add(Long.toString(organisersRole));
        }
        if (regulars.contains(who)) {
            ids.add(Long.toString(regularsRole().id()));
        }
        return ids;
    }

    private List<ObjectNode> roles() {
        return List.of(
                role(id, "@everyone", ALL & ~MANAGE_SERVER, 0),
                role(organisersRole, "Organisers", MANAGE_SERVER, 1),
                regularsRole().json(),
                role(botRole, "Vitamin B", ALL, 2));
    }

    private static ObjectNode role(long id, String name, long permissions, int position) {
        return Json.object(
                "id",
                Long.toString(id),
                "name",
                name,
                "permissions",
                Long.toString(permissions),
                "position",
                position,
                "color",
                0,
                "colors",
                Json.object("primary_color", 0, "secondary_color", null, "tertiary_color", null),
                "hoist",
                false,
                "managed",
                false,
                "mentionable",
                false,
                "icon",
                null,
                "unicode_emoji",
                null,
                "flags",
                0);
    }

    private String joined() {
        return "2026-11-19T09:%02d:00.000000+00:00".formatted(invitations % 60);
    }

    private ObjectNode botMember() {
        return Json.object(
                "user",
                World.bot(),
                "nick",
                null,
                "avatar",
                null,
                "roles",
                List.of(Long.toString(botRole)),
                "joined_at",
                joined(),
                "premium_since",
                null,
                "deaf",
                false,
                "mute",
                false,
                "flags",
                0,
                "pending",
                false);
    }
}
