package dev.vitaminb.discord;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.vitaminb.core.courier.Platform.Letter;
import dev.vitaminb.core.courier.Topic;
import dev.vitaminb.core.group.Identity;
import java.time.Duration;
import java.util.List;
import net.dv8tion.jda.api.entities.channel.attribute.IThreadContainer;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads in which those talk whom a card brings together.
 *
 * <p>A card is there without one too, so that what goes wrong with a thread is only noted.
 */
final class Threads {
    private static final Logger log = LoggerFactory.getLogger(Threads.class);
    private static final Duration REMEMBERED = Duration.ofHours(12);
    private static final int MOST = 20_000;

    /** Who has been brought into which thread. */
    private final Cache<String, Boolean> brought =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).build();

    /** Opens the thread of a card, as soon as there are people to talk, and brings them there. */
    void open(GuildMessageChannel channel, long message, Topic topic) {
        if (topic.people().isEmpty() || !(channel instanceof IThreadContainer container)) {
            return;
        }
        // The thread of a message has the message's id.
        var known = channel.getGuild().getThreadChannelById(message);
        if (known != null) {
            bring(known, topic.people());
        } else {
            once(
                    message + " opened",
                    "A thread was not opened",
                    () ->
                            bring(
                                    Calls.done(
                                            container.createThreadChannel(
                                                    Layout.cut(topic.title(), Topic.LONGEST_TITLE),
                                                    message)),
                                    topic.people()));
        }
    }

    /** Opens the thread of a card that was edited, or keeps its title what it should be. */
    void keep(GuildMessageChannel channel, long message, Letter letter) {
        var known = channel.getGuild().getThreadChannelById(message);
        if (known != null) {
            Forums.rename(known, Forums.title(letter));
        }
        letter.topic().ifPresent(topic -> open(channel, message, topic));
    }

    /** Brings people into a thread; nobody's phone rings. */
    void bring(ThreadChannel thread, List<Identity> people) {
        people.stream()
                .filter(person -> person.platform().equals(Names.PLATFORM))
                .forEach(person ->
                        once(
                                thread.getIdLong() + " " + person.user(),
                                "Somebody was not brought into a thread",
                                () -> Calls.done(thread.addThreadMemberById(person.user()))));
    }

    // Whoever leaves a thread is not brought there again by the next edit.
    private void once(String what, String otherwise, Runnable deed) {
        if (brought.getIfPresent(what) != null) {
            return;
        }
        try {
            deed.run();
            brought.put(what, true);
        } catch (Calls.Undone undone) {
            Failures.told(log, otherwise, undone.failure());
        } catch (RuntimeException lacking) {
            Failures.told(log, otherwise, lacking);
        }
    }
}
