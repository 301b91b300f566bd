package dev.vitaminb.discord;

import dev.vitaminb.core.group.Address;
import dev.vitaminb.core.people.Door;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Invite;
import net.dv8tion.jda.api.entities.channel.middleman.StandardGuildChannel;
import net.dv8tion.jda.api.exceptions.RateLimitedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Leads invited people to a group's server by one of its invitations; there they type their code.
 *
 * <p>An invitation of the server's opens for a week and for everybody who is given it; Discord
 * hands out the same one for the same request.
 */
final class ServerDoor implements Door {
    private static final Logger log = LoggerFactory.getLogger(ServerDoor.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration OPEN = Duration.ofDays(7);

    private final Connection connection;

    ServerDoor(Connection connection) {
        this.connection = connection;
    }

    @Override
    public Way way(Address home, String code, String brief) {
        return new Way(
                connection
                        .established()
                        .flatMap(discord ->
                                Optional.ofNullable(discord.getGuildById(Names.target(home).id())))
                        .flatMap(ServerDoor::link),
                Optional.of(brief));
    }

    private static Optional<String> link(Guild guild) {
        return Optional.ofNullable(guild.getVanityUrl()).or(() -> invitation(guild));
    }

    private static Optional<String> invitation(Guild guild) {
        return channels(guild)
                .filter(channel ->
                        guild.getSelfMember()
                                .hasPermission(
                                        channel,
                                        Permission.VIEW_CHANNEL,
                                        Permission.CREATE_INSTANT_INVITE))
                .findFirst()
                .flatMap(ServerDoor::invitation);
    }

    // Where the server itself greets, else its first channel.
    private static Stream<StandardGuildChannel> channels(Guild guild) {
        return Stream.concat(
                Stream.ofNullable(guild.getSystemChannel()),
                guild.getTextChannels().stream()
                        .sorted(Comparator.comparingInt(StandardGuildChannel::getPositionRaw)));
    }

    private static Optional<String> invitation(StandardGuildChannel channel) {
        try {
            return Optional.of(
                            channel.createInvite()
                                    .setMaxAge(OPEN.toSeconds(), TimeUnit.SECONDS)
                                    .setUnique(false)
                                    .timeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                                    .complete(false))
                    .map(Invite::getUrl);
        } catch (RateLimitedException | RuntimeException failure) {
            Failures.told(log, "The server gave no invitation", failure);
            return Optional.empty();
        }
    }
}
