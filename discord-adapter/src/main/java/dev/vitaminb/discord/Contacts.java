package dev.vitaminb.discord;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.vitaminb.core.group.Directory;
import dev.vitaminb.core.ledger.GroupId;
import java.time.Duration;
import java.util.Optional;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;

/**
 * Who has been in touch with the bot in a server just now: whoever takes no private messages can be
 * told there what they alone see.
 */
final class Contacts {
    /** Discord takes more answers to an interaction for 15 minutes. */
    private static final Duration REACHABLE = Duration.ofMinutes(14);

    private static final int MOST = 20_000;

    private final Directory directory;
    private final Cache<Long, Contact> contacts =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REACHABLE).build();

    Contacts(Directory directory) {
        this.directory = directory;
    }

    private record Contact(long server, InteractionHook hook) {}

    /** Notes an interaction that was answered. */
    void note(IReplyCallback event) {
        var guild = event.getGuild();
        if (guild != null) {
            contacts.put(
                    event.getUser().getIdLong(), new Contact(guild.getIdLong(), event.getHook()));
        }
    }

    /** Somebody cannot be told anything there any more. */
    void forget(long user) {
        contacts.invalidate(user);
    }

    /** How somebody can be told something of a group; what another group's is, is not told here. */
    Optional<InteractionHook> find(long user, GroupId group) {
        return Optional.ofNullable(contacts.getIfPresent(user))
                .filter(contact -> directory.at(Names.server(contact.server())).equals(group))
                .map(Contact::hook);
    }
}
