package dev.vitaminb.discord;

import dev.vitaminb.core.ledger.GroupId;
import dev.vitaminb.core.ledger.Keys;
import dev.vitaminb.core.ledger.RedisScripts;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.data.redis.connection.RedisConnectionFactory;

/**
 * Which menu each server has, as a hash; it goes with the group.
 *
 * <p>Throws {@link dev.vitaminb.core.ledger.StoreUnavailable} when the store did not answer.
 */
public final class RegisteredMenus {
    private final RedisScripts redis;

    public RegisteredMenus(RedisConnectionFactory connections) {
        this.redis = new RedisScripts(connections);
    }

    Optional<String> find(GroupId group) {
        var hash = redis.guarded(false, () -> redis.template().opsForValue().get(key(group)));
        return Optional.ofNullable(hash).map(it -> new String(it, StandardCharsets.UTF_8));
    }

    void note(GroupId group, String hash) {
        redis.guarded(
                true,
                () -> {
                    redis.template().opsForValue().set(key(group), RedisScripts.bytes(hash));
                    return hash;
                });
    }

    void forget(GroupId group) {
        redis.guarded(true, () -> redis.template().delete(key(group)));
    }

    private static String key(GroupId group) {
        return Keys.of(group, "discord:menu");
    }
}
