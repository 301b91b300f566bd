package dev.vitaminb.discord;

import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.view.Form;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import net.dv8tion.jda.api.components.MessageTopLevelComponent;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.callbacks.IMessageEditCallback;
import net.dv8tion.jda.api.interactions.callbacks.IModalCallback;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.interactions.components.ComponentInteraction;
import net.dv8tion.jda.api.interactions.modals.ModalInteraction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one answer to an interaction: at once if it is there in time, else deferred and filled in.
 *
 * <p>Discord wants a word within three seconds and takes exactly one; what comes after a deferral
 * replaces it. Whether others see the answer is decided by the first word too.
 */
final class Answer {
    private static final Logger log = LoggerFactory.getLogger(Answer.class);

    private enum State {
        OPEN,
        DEFERRED,
        GIVEN
    }

    /** Where an answer stands. */
    enum Where {
        /** In a message of its own, which in a server the caller alone sees. */
        OWN_MESSAGE,
        /** In the message whose button was pressed. */
        IN_PLACE
    }

    private final IReplyCallback event;
    private final Where where;
    private final Reader reader;
    private final Runnable taken;
    private final AtomicReference<State> state = new AtomicReference<>(State.OPEN);

    /**
     * @param taken told when Discord has taken it; what follows it can be shown to the same person
     */
    Answer(IReplyCallback event, Where where, Reader reader, Runnable taken) {
        this.event = event;
        this.where = where;
        this.reader = reader;
        this.taken = taken;
    }

    /** Asks for patience, if there is no answer yet. */
    void defer() {
        if (!state.compareAndSet(State.OPEN, State.DEFERRED)) {
            return;
        }
        if (where == Where.IN_PLACE && event instanceof IMessageEditCallback edit) {
            edit.deferEdit().queue(null, this::lost);
        } else {
            event.deferReply(event.isFromGuild()).queue(null, this::lost);
        }
    }

    /** Gives it; if it cannot be shown it throws, and another one can be given. */
    void give(Reply reply) {
        switch (reply) {
            case Reply.Said(var view) -> say(reader.shown(view));
            case Reply.Misplaced(var view) -> say(reader.shown(view));
            case Reply.Asked(var form) -> ask(form);
            case Reply.Quiet() -> beQuiet(isFirst());
        }
    }

    private boolean isFirst() {
        return state.compareAndSet(State.OPEN, State.GIVEN);
    }

    private void say(List<MessageTopLevelComponent> words) {
        if (!isFirst()) {
            event.getHook()
                    .editOriginal(Messages.edited(words))
                    .queue(it -> taken.run(), this::lost);
        } else if (where == Where.IN_PLACE && event instanceof IMessageEditCallback edit) {
            edit.editMessage(Messages.edited(words)).queue(it -> taken.run(), this::lost);
        } else {
            event.reply(Messages.posted(words))
                    .setEphemeral(event.isFromGuild())
                    .queue(it -> taken.run(), this::lost);
        }
    }

    // A form must be the first word, and is no answer to a form.
    private void ask(Form form) {
        if (event instanceof IModalCallback modal) {
            var asked = reader.asked(form);
            if (isFirst()) {
                modal.replyModal(asked).queue(null, this::lost);
                return;
            }
        }
        say(reader.instead(form));
    }

    // Discord has no empty answer: one that is taken away again comes nearest.
    private void beQuiet(boolean isFirst) {
        if (!isFirst) {
            if (where == Where.OWN_MESSAGE) {
                event.getHook().deleteOriginal().queue(null, this::lost);
            }
        } else if (event instanceof IMessageEditCallback edit && isAtMessage()) {
            edit.deferEdit().queue(null, this::lost);
        } else {
            event.deferReply(event.isFromGuild())
                    .flatMap(InteractionHook::deleteOriginal)
                    .queue(null, this::lost);
        }
    }

    private boolean isAtMessage() {
        return event instanceof ComponentInteraction
                || (event instanceof ModalInteraction modal && modal.getMessage() != null);
    }

    // What was recorded stays so: the caller finds the answer again by /again.
    private void lost(Throwable failure) {
        Failures.told(log, "An answer was lost", failure);
    }
}
