package dev.vitaminb.core.command;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.vitaminb.core.group.Directory;
import dev.vitaminb.core.group.Group;
import dev.vitaminb.core.group.Identity;
import dev.vitaminb.core.ledger.GroupId;
import dev.vitaminb.core.text.Texts;
import dev.vitaminb.core.text.Voice;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Button;
import dev.vitaminb.core.view.View;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * Asks which of several groups somebody means in a private chat, and goes on there with what they
 * said; the choice holds until they choose another one.
 */
final class WhichGroup {
    private static final Duration KEPT = Duration.ofMinutes(15);
    private static final int MOST_KEPT = 10_000;
    private static final int MOST_GROUPS = 20;

    /** Stands for nothing that was said. */
    private static final String NOTHING = "0";

    private final Directory directory;
    private final Function<GroupId, Optional<Group>> groups;
    private final AtomicLong last = new AtomicLong();
    private final Cache<String, Invocation> kept =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).expireAfterWrite(KEPT).build();

    /**
     * @param groups by id; empty for what is none any more
     */
    WhichGroup(Directory directory, Function<GroupId, Optional<Group>> groups) {
        this.directory = directory;
        this.groups = groups;
    }

    /**
     * The group that somebody means in a private chat: the only one, or the one they have chosen.
     */
    Optional<GroupId> meant(Identity person) {
        var theirs = directory.of(person);
        return switch (theirs.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(theirs.iterator().next());
            default -> directory.meant(person).filter(theirs::contains);
        };
    }

    /** Whether somebody has to be told which group something is about. */
    boolean isToBeNamed(Invocation call) {
        return call.place() instanceof Place.Direct && isInSeveral(call.who().identity());
    }

    private boolean isInSeveral(Identity person) {
        return directory.of(person).size() > 1;
    }

    /** Whether it has to be asked which group a call is meant for. */
    boolean isUnclear(Invocation call) {
        return call.place() instanceof Place.Direct(var group)
                && isInSeveral(call.who().identity())
                && (asks(call) || (group.isEmpty() && meant(call.who().identity()).isEmpty()));
    }

    private static boolean asks(Invocation call) {
        return call.path().equals(GroupCommand.PATH) && chosen(call).isEmpty();
    }

    private static Optional<String> chosen(Invocation call) {
        return Optional.ofNullable(call.arguments().get(GroupCommand.CHOSEN.name())).map(Raw::text);
    }

    /** The question; what was said is kept until it is answered. */
    Reply question(Invocation call) {
        var said = asks(call) ? NOTHING : keep(call);
        var choices = new TreeMap<String, Button>();
        var texts = Answers.texts(call.who());
        for (var id : directory.of(call.who().identity())) {
            var group = groups.apply(id);
            if (group.isPresent()) {
                texts = texts(call.who(), group.get());
                choices.put(group.get().name() + id, choice(id, group.get().name(), said));
            }
        }
        var key = said.equals(NOTHING) ? "group.which" : "group.whichIsIt";
        return new Reply.Said(
                new View(
                        List.of(new Block.Paragraph(texts.line(key))),
                        choices.values().stream().limit(MOST_GROUPS).toList()));
    }

    private static Texts texts(Person who, Group group) {
        return Texts.in(Voice.of(who.language().orElse(group.language()), group.formality()));
    }

    private static Button choice(GroupId group, String name, String said) {
        return Button.plain(name, GroupCommand.chooses(said).in(group.code()));
    }

    private String keep(Invocation call) {
        var number = Long.toString(last.incrementAndGet(), Character.MAX_RADIX);
        kept.put(number, call);
        return number;
    }

    /** What somebody had said before they chose a group; else the call itself. */
    Invocation carryingOn(Invocation call) {
        return call.path().equals(GroupCommand.PATH) && call.place() instanceof Place.Direct
                ? chosen(call)
                        .flatMap(number -> Optional.ofNullable(kept.getIfPresent(number)))
                        .filter(said -> said.who().identity().equals(call.who().identity()))
                        .map(said -> said.at(call.event(), call.place()))
                        .orElse(call)
                : call;
    }

    /** Notes a choice. */
    void note(Invocation call) {
        if (call.path().equals(GroupCommand.PATH)
                && chosen(call).isPresent()
                && call.place() instanceof Place.Direct(var group)) {
            group.filter(directory.of(call.who().identity())::contains)
                    .ifPresent(it -> directory.mean(call.who().identity(), it));
        }
    }

    /** An answer that says which group it is about. */
    Reply named(Reply reply, GroupId id, Person who) {
        return groups.apply(id)
                .filter(group -> !(reply instanceof Reply.Quiet))
                .map(group -> named(reply, group, texts(who, group)))
                .orElse(reply);
    }

    private static Reply named(Reply reply, Group group, Texts texts) {
        return reply.with(
                new Block.Note(texts.line("group.named", Map.of("group", group.name()))),
                List.of(Button.quiet(texts.say("group.other"), GroupCommand.asks())));
    }
}
