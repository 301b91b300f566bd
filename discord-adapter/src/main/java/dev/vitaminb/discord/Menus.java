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

    /** Looks soon whether a server's commands are still the right ones. */
    void check(Guild guild) {
        if (waiting.add(guild.getIdLong())) {
            work.start(() -> {
                turn.lock();
                try {
                    waiting.remove(guild.getIdLong());
                    send(guild);
                } finally {
                    turn.unlock();
                }
            });
        }
    }

    private void send(Guild guild) {
        try {
            var home = Names.server(guild.getIdLong());
            var commands = CommandMenu.of(bot.menu(home));
            var hash = hash(commands);
            var group = directory.at(home);
            if (registered.find(group).filter(hash::equals).isEmpty()) {
                guild.updateCommands()
                        .addCommands(commands)
                        .timeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                        .complete();
                registered.note(group, hash);
                log.info("Server {} has its commands: {}", guild.getIdLong(), commands.size());
            }
        } catch (StoreUnavailable away) {
            work.later(LATER, () -> check(guild));
        } catch (RuntimeException failure) {
            log.warn(
                    "Server {} keeps its old commands for now: {}",
                    guild.getIdLong(),
                    Failures.in(failure));
            work.later(LATER, () -> check(guild));
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
