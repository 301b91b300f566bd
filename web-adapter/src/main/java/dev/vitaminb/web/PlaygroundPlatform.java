package dev.vitaminb.web;

import dev.vitaminb.core.courier.Platform;
import dev.vitaminb.core.courier.Platform.Manner;
import dev.vitaminb.core.group.Address;
import dev.vitaminb.core.group.Identity;
import dev.vitaminb.core.ledger.GroupId;
import dev.vitaminb.core.ledger.StoreUnavailable;
import dev.vitaminb.core.view.View;
import dev.vitaminb.web.cast.Casts;
import dev.vitaminb.web.transcript.Content;
import dev.vitaminb.web.transcript.Room;
import dev.vitaminb.web.transcript.Transcripts;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * The playground as the courier sees it: a room for each group, a private chat for each persona.
 */
public final class PlaygroundPlatform implements Platform {
    private static final Pattern GUEST = Pattern.compile("m[1-9][0-9]*");
    private static final Duration SOON = Duration.ofSeconds(1);

    private final Casts casts;
    private final Transcripts transcripts;

    public PlaygroundPlatform(Casts casts, Transcripts transcripts) {
        this.casts = casts;
        this.transcripts = transcripts;
    }

    @Override
    public String name() {
        return Room.PLATFORM;
    }

    @Override
    public boolean knowsNonces() {
        return true;
    }

    @Override
    public Optional<Address> inPrivate(Identity person, GroupId group) {
        return Optional.of(new Address(person.platform(), person.user()))
                .filter(address -> exists(Room.at(address)));
    }

    @Override
    public Delivery post(GroupId group, Address to, Letter letter, String nonce, Manner manner) {
        var room = Room.at(to);
        return exists(room)
                ? answered(() ->
                        delivered(
                                transcripts.post(
                                        room,
                                        "courier " + nonce,
                                        new Content.Card(letter.view(), manner == Manner.PINNED))))
                : new Delivery.Unreachable();
    }

    @Override
    public Delivery edit(GroupId group, Address at, String message, Letter letter) {
        return answered(() ->
                replaced(Room.at(at), Long.parseLong(message), letter.view())
                        ? new Delivery.Delivered(message)
                        : new Delivery.Gone());
    }

    private boolean exists(Room room) {
        return casts.find(room.cast())
                .filter(cast ->
                        !room.isPrivate()
                                || cast.find(room.persona()).isPresent()
                                || GUEST.matcher(room.persona()).matches())
                .isPresent();
    }

    // What was pinned stays so.
    private boolean replaced(Room room, long number, View view) {
        boolean pinned =
                transcripts
                        .find(room, number)
                        .filter(message ->
                                message.content() instanceof Content.Card card && card.pinned())
                        .isPresent();
        return transcripts.edit(room, number, new Content.Card(view, pinned));
    }

    private static Delivery delivered(long number) {
        return new Delivery.Delivered(Long.toString(number));
    }

    private static Delivery answered(Supplier<Delivery> attempt) {
        try {
            return attempt.get();
        } catch (StoreUnavailable away) {
            return away.ambiguous() ? new Delivery.Unanswered() : new Delivery.Postponed(SOON);
        }
    }
}
