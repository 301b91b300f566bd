package dev.vitaminb.app;

import dev.vitaminb.core.courier.Platform;
import dev.vitaminb.core.courier.Platform.Manner;
import dev.vitaminb.core.group.Address;
import dev.vitaminb.core.group.Identity;
import dev.vitaminb.core.ledger.GroupId;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A platform of which it is counted how sending went.
 *
 * @param limited whether its limits are kept; only programs that measure do without
 */
record CountedPlatform(Platform platform, boolean limited, MeterRegistry registry)
        implements Platform {

    @Override
    public String name() {
        return platform.name();
    }

    @Override
    public Set<String> accounts() {
        return platform.accounts();
    }

    @Override
    public String account(Address to) {
        return platform.account(to);
    }

    @Override
    public Limits limits() {
        return limited ? platform.limits() : Limits.NONE;
    }

    @Override
    public boolean knowsNonces() {
        return platform.knowsNonces();
    }

    @Override
    public Optional<Address> inPrivate(Identity person, GroupId group) {
        return platform.inPrivate(person, group);
    }

    @Override
    public Delivery post(GroupId group, Address to, Letter letter, String nonce, Manner manner) {
        return counted("post", () -> platform.post(group, to, letter, nonce, manner));
    }

    @Override
    public Delivery edit(GroupId group, Address at, String message, Letter letter) {
        return counted("edit", () -> platform.edit(group, at, message, letter));
    }

    private Delivery counted(String action, Supplier<Delivery> sending) {
        var begin = Timer.start(registry);
        var outcome = "fault";
        try {
            var delivery = sending.get();
            outcome =
                    switch (delivery) {
                        case Delivery.Delivered _ -> "delivered";
                        case Delivery.Gone() -> "gone";
                        case Delivery.Unreachable() -> "unreachable";
                        case Delivery.Postponed _ -> "postponed";
                        case Delivery.Paused _ -> "paused";
                        case Delivery.Unanswered() -> "unanswered";
                        case Delivery.Refused() -> "refused";
                    };
            return delivery;
        } finally {
            begin.stop(
                    Timer.builder("vitaminb.sends")
                            .description("Messages brought to a platform, by outcome")
                            .tags("platform", name(), "action", action, "outcome", outcome)
                            .register(registry));
        }
    }
}
