package dev.vitaminb.discord;

import dev.vitaminb.core.command.Bot;
import dev.vitaminb.core.command.CommandSpec;
import dev.vitaminb.core.command.Invocation;
import dev.vitaminb.core.command.Invocation.Exposure;
import dev.vitaminb.core.command.Person;
import dev.vitaminb.core.command.Place;
import dev.vitaminb.core.command.Raw;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.ledger.GroupId;
import dev.vitaminb.core.view.Input;
import dev.vitaminb.core.view.Press;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes slash commands, presses and forms to the bot, and the bot's answer back to the caller.
 *
 * <p>Listeners only start the work: they run on the thread that reads the gateway.
 */
final class Interactions extends ListenerAdapter {
    private static final Logger log = LoggerFactory.getLogger(Interactions.class);

    private static final Duration WHILE_TYPING = Duration.ofSeconds(2);

    private final Bot bot;
    private final OpenForms forms;
    private final Work work;
    private final Answering answering;

    Interactions(Bot bot, OpenForms forms, Work work, Answering answering) {
        this.bot = bot;
        this.forms = forms;
        this.work = work;
        this.answering = answering;
    }

    @Override
    public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
        var who = Callers.person(event);
        var path = path(event.getName());
        var arguments = Arguments.of(bot.catalogue(), path, event.getOptions());
        answering.answer(event, who, path, () -> bot.run(call(event, who, path, arguments)));
    }

    @Override
    public void onButtonInteraction(ButtonInteractionEvent event) {
        var who = Callers.person(event);
        var id = event.getComponentId();
        if (Proposals.isProposal(id)) {
            return;
        }
        if (OpenForms.isForm(id)) {
            reopen(event, who, id);
            return;
        }
        var payload = CustomId.payload(id);
        var press = Press.Received.from(payload);
        var path = press.press().command();
        var where = reads(path) ? inPlaceIfPrivate(event.getMessage()) : Answer.Where.OWN_MESSAGE;
        answering.answer(
                event,
                where,
                answering.reader(event, who, press.groupCode()),
                path,
                () -> bot.press(Callers.event(event), who, Callers.place(event), payload));
    }

    // A page that is turned; what changes something leaves it to be seen beside its answer.
    private boolean reads(String path) {
        return bot.catalogue()
                .find(path)
                .filter(command -> command.spec().effect() == CommandSpec.Effect.READS)
                .isPresent();
    }

    // What others see too stays as it is.
    private static Answer.Where inPlaceIfPrivate(@Nullable Message message) {
        return message != null && message.isEphemeral()
                ? Answer.Where.IN_PLACE
                : Answer.Where.OWN_MESSAGE;
    }

    // A form that is not known any more is asked for anew.
    private void reopen(ButtonInteractionEvent event, Person who, String id) {
        var form = forms.find(id);
        answering.answer(
                event,
                inPlaceIfPrivate(event.getMessage()),
                answering.reader(event, who, OpenForms.groupCode(id)),
                OpenForms.command(id),
                () ->
                        form.<Reply>map(Reply.Asked::new)
                                .orElseGet(() -> submit(event, who, id, forms.given(id))));
    }

    @Override
    public void onModalInteraction(ModalInteractionEvent event) {
        var who = Callers.person(event);
        var id = event.getModalId();
        var values = new HashMap<>(forms.given(id));
        values.putAll(FormModal.values(event));
        answering.answer(
                event,
                inPlaceIfPrivate(event.getMessage()),
                answering.reader(event, who, OpenForms.groupCode(id)),
                OpenForms.command(id),
                () -> submit(event, who, id, values));
    }

    private Reply submit(Interaction event, Person who, String id, Map<String, String> values) {
        var code = OpenForms.groupCode(id);
        var place =
                event.getGuild() == null && GroupId.isCode(code)
                        ? new Place.Direct(Optional.of(new GroupId(code)))
                        : Callers.place(event);
        return bot.submit(Callers.event(event), who, place, OpenForms.command(id), values);
    }

    @Override
    public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
        var who = Callers.person(event);
        var path = path(event.getName());
        var param = bot.catalogue().param(path, event.getFocusedOption().getName());
        var typed = event.getFocusedOption().getValue();
        var isOpen = new AtomicBoolean(true);
        Consumer<List<Choice>> offer =
                choices -> {
                    if (isOpen.getAndSet(false)) {
                        event.replyChoices(choices).queue(null, Interactions::lost);
                    }
                };
        var patience = work.later(WHILE_TYPING, () -> offer.accept(List.of()));
        work.start(() -> {
            offer.accept(
                    param.map(it ->
                                    choices(
                                            bot.suggest(
                                                    who, Callers.place(event), path, it, typed)))
                            .orElse(List.of()));
            patience.run();
        });
    }

    private static List<Choice> choices(List<Input.Option> options) {
        return options.stream()
                .filter(option -> option.value().length() <= OptionData.MAX_CHOICE_VALUE_LENGTH)
                .limit(OptionData.MAX_CHOICES)
                .map(option ->
                        new Choice(
                                Layout.cut(option.label(), OptionData.MAX_CHOICE_NAME_LENGTH),
                                option.value()))
                .toList();
    }

    private static void lost(Throwable failure) {
        Failures.told(log, "Suggestions came to nothing", failure);
    }

    private String path(String name) {
        return bot.catalogue().named(name).map(it -> it.spec().path()).orElse("");
    }

    private static Invocation call(
            Interaction event, Person who, String path, Map<String, Raw> arguments) {
        return new Invocation(
                Callers.event(event), who, Callers.place(event), path, arguments, Exposure.PRIVATE);
    }
}
