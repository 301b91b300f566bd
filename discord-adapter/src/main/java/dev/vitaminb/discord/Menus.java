package dev.vitaminb.discord;

import dev.vitaminb.core.command.Bot;
import dev.vitaminb.core.command.CommandSpec;
import dev.vitaminb.core.group.Directory;
import dev.vitaminb.core.ledger.StoreUnavailable;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.utils.data.DataArray;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps each server's slash commands those that its group has.
 *
 * <p>They are sent only if they differ from what was sent last, one server at a time.
 */
final class Menus {
    private static final Logger log = LoggerFactory.getLogger(Menus.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration LATER = Duration.ofMinutes(1);

    private final Bot bot;
    private final Directory directory;
    private final RegisteredMenus registered;
    private final Work work;
    private final Set<Long> waiting = ConcurrentHashMap.newKeySet();
    private final ReentrantLock turn = new ReentrantLock(true);

    Menus(Bot bot, Directory directory, RegisteredMenus registered, Work work) {
        this.bot = bot;
        this.directory = directory;
        this.registered = registered;
        this.work = work;
    }

    /** Whether there is a group already. */
    boolean isSetUp(Guild guild) {
        return bot.menu(Names.server(guild.getIdLong())).entries().stream()
                .anyMatch(entry -> entry.access() == CommandSpec.Access.MEMBER);
    }

    /** Whether a server has never been sent commands. */
    boolean isNew(Guild guild) {
        return registered
                .find(directory.at(Names.server(guild.getIdLong())), server(guild))
                .isEmpty();
    }

    private static RegisteredMenus.Server server(Guild guild) {
        return new RegisteredMenus.Server(
                guild.getJDA().getSelfUser().getApplicationIdLong(), guild.getIdLong());
    }

    /** Looks soon whether a server's commands are still the right ones. */
    void check(Guild guild) {
        check(guild, Known.AS_NOTED);
    }

    /** Sends a server its commands: Discord forgets them when the bot leaves. */
    void renew(Guild guild) {
        check(guild, Known.NOTHING);
    }

    /** Looks soon whether the commands of a server's group are still right, on all its servers. */
    void checkGroup(Guild guild) {
        work.start(() -> {
            try {
                var group = directory.at(Names.server(guild.getIdLong()));
                guild.getJDA().getGuilds().stream()
                        .filter(each -> directory.at(Names.server(each.getIdLong())).equals(group))
                        .forEach(this::check);
            } catch (StoreUnavailable away) {
                work.later(LATER, () -> checkGroup(guild));
            }
        });
    }

    /** What Discord is taken to have. */
    private enum Known {
        AS_NOTED,
        NOTHING
    }

    private void check(Guild guild, Known known) {
        if (waiting.add(guild.getIdLong()) || known == Known.NOTHING) {
            work.start(() -> {
                turn.lock();
                try {
                    waiting.remove(guild.getIdLong());
                    send(guild, known);
                } finally {
                    turn.unlock();
                }
            });
        }
    }

    private void send(Guild guild, Known known) {
        try {
            var home = Names.server(guild.getIdLong());
            var commands = CommandMenu.of(bot.menu(home));
            var hash = hash(commands);
            var group = directory.at(home);
            var server = server(guild);
            if (known == Known.NOTHING
                    || registered.find(group, server).filter(hash::equals).isEmpty()) {
                guild.updateCommands()
                        .addCommands(commands)
                        .timeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                        .complete();
                registered.note(group, server, hash);
                log.info("Server {} has its commands: {}", guild.getIdLong(), commands.size());
            }
        } catch (StoreUnavailable away) {
            again(guild, known);
        } catch (RuntimeException failure) {
            log.warn(
                    "Server {} keeps its old commands for now: {}",
                    guild.getIdLong(),
                    Failures.in(failure));
            again(guild, known);
        }
    }

    // Whoever has removed the bot meanwhile invites it anew, or not.
    private void again(Guild guild, Known known) {
        if (guild.getJDA().getGuildById(guild.getIdLong()) != null) {
            work.later(LATER, () -> check(guild, known));
        }
    }

    private static String hash(List<CommandData> commands) {
        try {
            var json = DataArray.fromCollection(commands).toJson();
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
