package dev.vitaminb.discord;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.vitaminb.core.command.Presence;
import dev.vitaminb.core.group.Address;
import dev.vitaminb.core.group.Identity;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.RateLimitedException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks Discord whether somebody who writes in private is in a group's server, and as what. */
final class ServerMembers implements Presence {
    private static final Logger log = LoggerFactory.getLogger(ServerMembers.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration BELIEVED = Duration.ofMinutes(5);
    private static final int MOST = 20_000;

    private final Connection connection;
    private final Cache<Question, Seen> answers =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(BELIEVED).build();

    ServerMembers(Connection connection) {
        this.connection = connection;
    }

    private record Question(Identity person, Address home) {}

    @Override
    public Optional<Seen> of(Identity person, Address home) {
        var question = new Question(person, home);
        var known = Optional.ofNullable(answers.getIfPresent(question));
        if (known.isPresent()) {
            return known;
        }
        var seen = guild(home).flatMap(guild -> asked(guild, person));
        seen.ifPresent(answer -> answers.put(question, answer));
        return seen;
    }

    private Optional<Guild> guild(Address home) {
        return connection
                .established()
                .flatMap(discord ->
                        Optional.ofNullable(discord.getGuildById(Names.target(home).id())));
    }

    private static Optional<Seen> asked(Guild guild, Identity person) {
        try {
            var member =
                    guild.retrieveMemberById(person.user())
                            .useCache(false)
                            .timeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                            .complete(false);
            return Optional.of(Callers.seen(member));
        } catch (ErrorResponseException refused) {
            if (isNobodyThere(refused.getErrorResponse())) {
                return Optional.of(Seen.ABSENT);
            }
            Failures.told(log, "Discord does not say who is in a server", refused);
            return Optional.empty();
        } catch (RateLimitedException | RuntimeException failure) {
            Failures.told(log, "Discord does not say who is in a server", failure);
            return Optional.empty();
        }
    }

    private static boolean isNobodyThere(ErrorResponse response) {
        return response == ErrorResponse.UNKNOWN_MEMBER || response == ErrorResponse.UNKNOWN_USER;
    }
}
