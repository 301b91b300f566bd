package dev.vitaminb.core.group;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.vitaminb.core.ledger.GroupId;
import dev.vitaminb.core.ledger.RedisScripts;
import dev.vitaminb.core.vault.Vault;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.redis.connection.RedisConnectionFactory;

/** The directory in Redis: platform ids stand there as keyed hashes only. */
public final class RedisDirectory implements Directory {
    private static final String SCOPE = "directory";
    private static final int ID_CHARACTERS = 8;

    private final RedisScripts redis;
    private final Vault vault;
    private final Cache<Address, GroupId> homes =
            Caffeine.newBuilder()
                    .maximumSize(50_000)
                    .expireAfterWrite(Duration.ofMinutes(10))
                    .build();
    private final Cache<Identity, Set<GroupId>> people =
            Caffeine.newBuilder()
                    .maximumSize(50_000)
                    .expireAfterWrite(Duration.ofMinutes(1))
                    .build();

    public RedisDirectory(RedisConnectionFactory connections, Vault vault) {
        this.redis = new RedisScripts(connections);
        this.vault = vault;
    }

    @Override
    public GroupId at(Address home) {
        return homes.get(
                home,
                address -> {
                    var noted =
                            redis.guarded(
                                    false, () -> redis.template().opsForValue().get(key(address)));
                    return noted == null
                            ? firstAt(address)
                            : new GroupId(new String(noted, StandardCharsets.UTF_8));
                });
    }

    @Override
    public Set<GroupId> of(Identity person) {
        return people.get(
                person,
                identity -> {
                    var members =
                            redis.guarded(
                                    false,
                                    () -> redis.template().opsForSet().members(key(identity)));
                    return members == null
                            ? Set.of()
                            : members.stream()
                                    .map(code ->
                                            new GroupId(new String(code, StandardCharsets.UTF_8)))
                                    .collect(Collectors.toUnmodifiableSet());
                });
    }

    @Override
    public Optional<GroupId> meant(Identity person) {
        var noted = redis.guarded(false, () -> redis.template().opsForValue().get(meantBy(person)));
        return Optional.ofNullable(noted)
                .map(code -> new GroupId(new String(code, StandardCharsets.UTF_8)));
    }

    @Override
    public void mean(Identity person, GroupId group) {
        redis.guarded(
                true,
                () -> {
                    redis.template().opsForValue().set(meantBy(person), RedisScripts.bytes(group));
                    return group;
                });
    }

    @Override
    public void noteHome(Address home, GroupId group) {
        redis.guarded(
                true,
                () -> {
                    redis.template().opsForValue().set(key(home), RedisScripts.bytes(group));
                    return group;
                });
        homes.put(home, group);
    }

    @Override
    public void forgetHome(Address home) {
        redis.guarded(true, () -> redis.template().delete(key(home)));
        homes.invalidate(home);
    }

    @Override
    public void noteMember(Identity person, GroupId group) {
        redis.guarded(
                true,
                () -> redis.template().opsForSet().add(key(person), RedisScripts.bytes(group)));
        people.invalidate(person);
    }

    @Override
    public void forgetMember(Identity person, GroupId group) {
        redis.guarded(
                true,
                () ->
                        redis.template()
                                .opsForSet()
                                .remove(key(person), (Object) RedisScripts.bytes(group)));
        redis.guarded(true, () -> redis.template().delete(meantBy(person)));
        people.invalidate(person);
    }

    @Override
    public String of(Identity person, GroupId group) {
        return vault.token(group.code(), "person " + person);
    }

    // Derived from the address, so that setting up twice, or in two instances at once, is the same
    // group.
    private GroupId firstAt(Address address) {
        var number = new BigInteger(1, vault.hash(SCOPE, "group " + address));
        var code = number.toString(36);
        return new GroupId(code.substring(0, ID_CHARACTERS));
    }

    private String key(Address address) {
        return "directory:home:" + vault.token(SCOPE, "home " + address);
    }

    private String meantBy(Identity identity) {
        return "directory:meant:" + vault.token(SCOPE, "member " + identity);
    }

    private String key(Identity identity) {
        return "directory:member:" + vault.token(SCOPE, "member " + identity);
    }
}
