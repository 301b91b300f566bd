package dev.vitaminb.discord;

import dev.vitaminb.core.command.Person;
import dev.vitaminb.core.command.Person.Standing;
import dev.vitaminb.core.command.Place;
import dev.vitaminb.core.command.Presence;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.ISnowflake;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.interactions.Interaction;

/** Who did something on Discord, and where. */
final class Callers {
    private Callers() {}

    /** The id of an event, the same when Discord delivers it again. */
    static String event(ISnowflake event) {
        return Names.PLATFORM + " " + event.getId();
    }

    static Person person(Interaction event) {
        var locale = Locale.forLanguageTag(event.getUserLocale().getLocale());
        var member = event.getMember();
        return member == null
                ? new Person(
                        Names.identity(event.getUser().getIdLong()),
                        event.getUser().getEffectiveName(),
                        Optional.of(locale),
                        Standing.UNKNOWN)
                : new Person(
                        Names.identity(member.getIdLong()),
                        member.getEffectiveName(),
                        Optional.of(locale),
                        standing(member),
                        roles(member));
    }

    /** Somebody who wrote to the bot in private, where Discord tells little. */
    static Person person(User user) {
        return new Person(
                Names.identity(user.getIdLong()),
                user.getEffectiveName(),
                Optional.empty(),
                Standing.UNKNOWN);
    }

    static Presence.Seen seen(Member member) {
        return new Presence.Seen(standing(member), roles(member));
    }

    private static Set<String> roles(Member member) {
        return member.getUnsortedRoles().stream()
                .map(ISnowflake::getId)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Standing standing(Member member) {
        return member.hasPermission(Permission.MANAGE_SERVER)
                ? Standing.ADMINISTRATOR
                : Standing.PRESENT;
    }

    /** The server, and the channel that the event or its thread belongs to; or a private chat. */
    static Place place(Interaction event) {
        var guild = event.getGuild();
        if (guild == null) {
            return new Place.Direct(Optional.empty());
        }
        var channel =
                event.getChannel() instanceof ThreadChannel thread
                        ? thread.getParentChannel().getId()
                        : Optional.ofNullable(event.getChannelId()).orElse("");
        return new Place.Home(Names.server(guild.getIdLong()), guild.getName(), channel);
    }
}
