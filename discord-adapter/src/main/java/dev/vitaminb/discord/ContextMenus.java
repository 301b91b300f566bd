package dev.vitaminb.discord;

import dev.vitaminb.core.command.Bot;
import dev.vitaminb.core.command.Invocation;
import dev.vitaminb.core.command.Invocation.Exposure;
import dev.vitaminb.core.command.Person;
import dev.vitaminb.core.command.Raw;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Span;
import dev.vitaminb.core.view.View;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.UserContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bot's entries in the menus of people and messages. */
final class ContextMenus extends ListenerAdapter {
    private static final Logger log = LoggerFactory.getLogger(ContextMenus.class);

    private final Bot bot;
    private final Answering answering;
    private final Proposals proposals = new Proposals();

    ContextMenus(Bot bot, Answering answering) {
        this.bot = bot;
        this.answering = answering;
    }

    @Override
    public void onUserContextInteraction(UserContextInteractionEvent event) {
        Shortcut.named(event.getCommandType(), event.getName())
                .ifPresent(shortcut -> run(event, shortcut, person(event.getTarget())));
    }

    @Override
    public void onMessageContextInteraction(MessageContextInteractionEvent event) {
        Shortcut.named(event.getCommandType(), event.getName())
                .ifPresent(shortcut -> {
                    var message = event.getTarget();
                    if (shortcut != Shortcut.WISH) {
                        run(event, shortcut, person(message.getAuthor()));
                    } else if (message.getAuthor().equals(event.getUser())) {
                        run(event, shortcut, new Raw.Words(message.getContentRaw()));
                    } else {
                        propose(event, message);
                    }
                });
    }

    private static Raw person(User user) {
        return new Raw.Person(Names.identity(user.getIdLong()));
    }

    private void run(IReplyCallback event, Shortcut shortcut, Raw argument) {
        var who = Callers.person(event);
        answering.answer(
                event, who, shortcut.path(), () -> bot.run(call(event, who, shortcut, argument)));
    }

    private static Invocation call(Interaction event, Person who, Shortcut shortcut, Raw argument) {
        return new Invocation(
                Callers.event(event),
                who,
                Callers.place(event),
                shortcut.path(),
                Map.of(shortcut.param(), argument),
                Exposure.PRIVATE);
    }

    // Somebody else's words are theirs: the author is asked, below the message, and nobody else.
    private void propose(MessageContextInteractionEvent event, Message message) {
        var who = Callers.person(event);
        var words = Words.of(who);
        var author = message.getAuthor();
        if (author.isBot() || message.getContentRaw().isBlank()) {
            say(event, words.say("proposal.nothing"));
            return;
        }
        answering.answer(
                event,
                who,
                Shortcut.WISH.path(),
                () -> {
                    var asked = Names.identity(author.getIdLong());
                    if (!bot.mayHaveAddressed(who, Callers.place(event), asked)) {
                        return said(words.say("proposal.unwanted"));
                    }
                    var id = Proposals.id(message.getIdLong());
                    var proposal =
                            new Proposals.Proposal(author.getIdLong(), message.getContentRaw());
                    if (!proposals.keep(id, proposal)) {
                        return said(words.say("proposal.again"));
                    }
                    var open = Words.of(Names.server(message.getGuildIdLong()), bot);
                    message.reply(
                                    Messages.asking(
                                            author,
                                            TextDisplay.of(
                                                    open.say(
                                                            "proposal.asks",
                                                            author.getAsMention())),
                                            ActionRow.of(
                                                    Button.secondary(
                                                            id, open.say("proposal.accept")))))
                            .queue(null, failure -> lost(id, failure));
                    return said(words.say("proposal.asked", author.getEffectiveName()));
                });
    }

    private void lost(String id, Throwable failure) {
        proposals.forget(id);
        Failures.told(log, "A proposal was lost", failure);
    }

    @Override
    public void onButtonInteraction(ButtonInteractionEvent event) {
        var id = event.getComponentId();
        if (!Proposals.isProposal(id)) {
            return;
        }
        var words = Words.of(Callers.person(event));
        var proposal = proposals.find(id);
        if (proposal.isEmpty()) {
            say(event, words.say("proposal.old"));
        } else if (proposal.get().author() != event.getUser().getIdLong()) {
            say(event, words.say("proposal.notYours"));
        } else {
            run(event, Shortcut.WISH, new Raw.Words(proposal.get().words()));
            proposals.forget(id);
            event.getChannel()
                    .deleteMessageById(event.getMessageIdLong())
                    .queue(
                            null,
                            failure -> Failures.told(log, "An answered question stays", failure));
        }
    }

    private static Reply said(String sentence) {
        return new Reply.Said(view(sentence));
    }

    private static View view(String sentence) {
        return View.of(new Block.Paragraph(List.of(new Span.Plain(sentence))));
    }

    private static void say(IReplyCallback event, String sentence) {
        event.reply(Messages.posted(Layout.of(view(sentence), "", file -> Optional.empty())))
                .setEphemeral(true)
                .queue(null, failure -> Failures.told(log, "An answer was lost", failure));
    }
}
