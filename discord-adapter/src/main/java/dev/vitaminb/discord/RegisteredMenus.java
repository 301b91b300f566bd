package dev.vitaminb.discord;

import dev.vitaminb.core.ledger.GroupId;
import dev.vitaminb.core.ledger.Keys;
import dev.vitaminb.core.ledger.RedisScripts;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.data.redis.connection.RedisConnectionFactory;

/**
 * Which menu each server of a group has, as a hash; it goes with the group.
 *
 * <p>Throws {@link dev.vitaminb.core.ledger.StoreUnavailable} when the store did not answer.
 */
public final class RegisteredMenus {
    private final RedisScripts redis;

    public RegisteredMenus(RedisConnectionFactory connections) {
        this.redis = new RedisScripts(connections);
    }

    /**
     * A server, and the application that has its commands there.
     *
     * @param application its id; another token may be another application's
     */
    record Server(long application, long guild) {
        private String field() {
            return application + "/" + guild;
        }
    }

    Optional<String> find(GroupId group, Server server) {
        return Optional.ofNullable(
                        redis.guarded(
                                false,
                                () ->
                                        (byte[])
                                                redis.template()
                                                        .opsForHash()
                                                        .get(key(group), server.field())))
                .map(it -> new String(it, StandardCharsets.UTF_8));
    }

    void note(GroupId group, Server server, String hash) {
        redis.guarded(
                true,
                () -> {
                    redis.template()
                            .opsForHash()
                            .put(key(group), server.field(), RedisScripts.bytes(hash));
                    return hash;
                });
    }

    private static String key(GroupId group) {
        return Keys.of(group, "discord:menus");
    }
}
