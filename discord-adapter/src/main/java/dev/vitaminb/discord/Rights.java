package dev.vitaminb.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;

/** What the bot must be allowed to do in a channel in which it posts. */
final class Rights {
    /** In the order in which Discord's settings list them. */
    private static final List<Permission> NEEDED =
            List.of(
                    Permission.VIEW_CHANNEL,
                    Permission.MESSAGE_SEND,
                    Permission.MESSAGE_SEND_IN_THREADS,
                    Permission.CREATE_PUBLIC_THREADS,
                    Permission.MESSAGE_ATTACH_FILES,
                    Permission.MESSAGE_HISTORY,
                    Permission.PIN_MESSAGES);

    private Rights() {}

    /** A link by which whoever manages a server invites the bot with these rights. */
    static String invitation(JDA discord) {
        discord.setRequiredScopes("applications.commands");
        var all = new ArrayList<>(NEEDED);
        all.add(Permission.CREATE_INSTANT_INVITE);
        return discord.getInviteUrl(all);
    }

    /** What is missing, as Discord's settings call it, in a sentence; empty if nothing is. */
    static Optional<String> missing(GuildChannel channel, Words words) {
        var missing =
                NEEDED.stream()
                        .filter(right ->
                                !channel.getGuild().getSelfMember().hasPermission(channel, right))
                        .map(right -> words.say("right." + right))
                        .collect(Collectors.joining(", "));
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(words.say("rights.missing", channel.getAsMention(), missing));
    }
}
