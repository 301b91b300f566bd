package dev.vitaminb.discord;

import dev.vitaminb.core.command.Bot;
import dev.vitaminb.core.command.Invocation;
import dev.vitaminb.core.command.Invocation.Exposure;
import dev.vitaminb.core.command.Person;
import dev.vitaminb.core.command.Place;
import dev.vitaminb.core.command.Raw;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.export.Downloads;
import dev.vitaminb.core.ledger.GroupId;
import dev.vitaminb.core.ledger.StoreUnavailable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.components.MessageTopLevelComponent;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes what people write to the bot in private to it: free words are a draft of a wish. */
final class PrivateChats extends ListenerAdapter {
    private static final Logger log = LoggerFactory.getLogger(PrivateChats.class);

    private final Bot bot;
    private final Downloads downloads;
    private final OpenForms forms;
    private final Work work;

    PrivateChats(Bot bot, Downloads downloads, OpenForms forms, Work work) {
        this.bot = bot;
        this.downloads = downloads;
        this.forms = forms;
        this.work = work;
    }

    @Override
    public void onMessageReceived(MessageReceivedEvent event) {
        var author = event.getAuthor();
        if (!event.isFromGuild() && !author.isBot() && !author.isSystem()) {
            work.start(() -> answer(event.getMessage(), Callers.person(author)));
        }
    }

    private void answer(Message message, Person who) {
        var group = meant(who);
        var reader = new Reader(who, group.map(GroupId::code).orElse(""), downloads, forms);
        var place = new Place.Direct(group);
        var answer = words(said(message, who, place), reader, place);
        if (!answer.isEmpty()) {
            message.getChannel()
                    .sendMessage(Messages.posted(answer))
                    .setNonce("a" + message.getId())
                    .queue(null, failure -> Failures.told(log, "An answer was lost", failure));
        }
    }

    // Of several groups the one they have chosen; else the bot asks.
    private Optional<GroupId> meant(Person who) {
        try {
            return bot.meant(who.identity());
        } catch (StoreUnavailable away) {
            // The bot, which needs the store as well, will say so.
            return Optional.empty();
        }
    }

    private Reply said(Message message, Person who, Place place) {
        var words = message.getContentRaw().strip();
        var event = Callers.event(message);
        if (words.startsWith("/")) {
            return bot.typed(event, who, place, words, Exposure.PRIVATE);
        }
        var isReadable = !words.isEmpty();
        return bot.run(
                new Invocation(
                        event,
                        who,
                        place,
                        isReadable ? "draft" : "unreadable",
                        isReadable ? Map.of("text", new Raw.Words(words)) : Map.of(),
                        Exposure.PRIVATE));
    }

    // In private Discord does not tell a language.
    private List<MessageTopLevelComponent> words(Reply reply, Reader reader, Place place) {
        return switch (reply) {
            case Reply.Said(var view) -> reader.shown(view);
            case Reply.Misplaced(var view) -> reader.shown(view);
            case Reply.Asked(var form) -> reader.instead(form, Words.of(reader.who(), place, bot));
            case Reply.Quiet() -> List.of();
        };
    }
}
