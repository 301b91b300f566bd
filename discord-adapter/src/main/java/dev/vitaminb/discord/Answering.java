package dev.vitaminb.discord;

import dev.vitaminb.core.command.Bot;
import dev.vitaminb.core.command.Command;
import dev.vitaminb.core.command.CommandSpec;
import dev.vitaminb.core.command.Person;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.export.Downloads;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what an interaction asks for, and answers it in time. */
final class Answering {
    private static final Logger log = LoggerFactory.getLogger(Answering.class);

    /** An answer that takes longer is announced; well before Discord's three seconds. */
    private static final Duration AT_ONCE = Duration.ofMillis(800);

    /** The commands after which the bot posts where they were called. */
    private static final Set<String> HOMES = Set.of("setup", "join", "here");

    private final Bot bot;
    private final Downloads downloads;
    private final OpenForms forms;
    private final Contacts contacts;
    private final Work work;
    private final Consumer<Guild> changed;

    /**
     * @param changed told of a server whose menu may be another one now
     */
    Answering(
            Bot bot,
            Downloads downloads,
            OpenForms forms,
            Contacts contacts,
            Work work,
            Consumer<Guild> changed) {
        this.bot = bot;
        this.downloads = downloads;
        this.forms = forms;
        this.contacts = contacts;
        this.work = work;
        this.changed = changed;
    }

    /** Answers in a message of its own, in a server. */
    void answer(IReplyCallback event, Person who, String path, Supplier<Reply> action) {
        answer(event, Answer.Where.OWN_MESSAGE, reader(event, who, ""), path, action);
    }

    /**
     * Answers an interaction.
     *
     * @param path of the command that is run
     */
    void answer(
            IReplyCallback event,
            Answer.Where where,
            Reader reader,
            String path,
            Supplier<Reply> action) {
        var answer = new Answer(event, where, reader, () -> contacts.note(event));
        var patience = work.later(AT_ONCE, answer::defer);
        work.start(() -> {
            var reply = action.get();
            try {
                answer.give(reply);
            } catch (RuntimeException fault) {
                // It cannot be shown; what was recorded stays so.
                answer.give(bot.fault(reader.who(), path, fault));
            }
            patience.run();
            var guild = event.getGuild();
            if (guild != null && mayChangeMenu(path)) {
                changed.accept(guild);
            }
            if (guild != null && HOMES.contains(path) && reply instanceof Reply.Said) {
                warn(event, reader.who());
            }
        });
    }

    // Whoever chose this channel is the one who can grant what is missing there.
    private void warn(IReplyCallback event, Person who) {
        if (event.getChannel() instanceof GuildChannel channel) {
            Rights.missing(channel, Words.of(who, Callers.place(event), bot))
                    .ifPresent(sentence ->
                            event.getHook()
                                    .sendMessage(Messages.posted(List.of(TextDisplay.of(sentence))))
                                    .setEphemeral(true)
                                    .queue(null, Answering::unwarned));
        }
    }

    private static void unwarned(Throwable failure) {
        Failures.told(log, "Nobody could be told which rights are missing", failure);
    }

    /**
     * Whoever gets the answer.
     *
     * @param groupCode of the group that it is about in a private chat; in a server the place tells
     */
    Reader reader(Interaction event, Person who, String groupCode) {
        return new Reader(who, event.isFromGuild() ? "" : groupCode, downloads, forms);
    }

    // What members may do leaves the charter as it is.
    private boolean mayChangeMenu(String path) {
        return bot.catalogue()
                .find(path)
                .map(Command::spec)
                .filter(spec -> spec.access() != CommandSpec.Access.MEMBER)
                .filter(spec -> spec.effect() != CommandSpec.Effect.READS)
                .isPresent();
    }
}
