package dev.vitaminb.app;

import io.lettuce.core.event.Event;
import io.lettuce.core.event.EventBus;
import io.lettuce.core.event.connection.ConnectedEvent;
import io.lettuce.core.event.connection.ReconnectAttemptEvent;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;

/** Logs once when the store goes, and once when it is back. */
final class ConnectionNews {
    private static final Logger log = LoggerFactory.getLogger(ConnectionNews.class);

    private final String place;
    private final EventBus events;
    private final AtomicBoolean away = new AtomicBoolean();
    private final Disposable.Swap subscription = Disposables.swap();

    ConnectionNews(String place, EventBus events) {
        this.place = place;
        this.events = events;
    }

    /** Silent about the connections that are closed at the end. */
    Serving whileServing() {
        return new Serving(
                () -> subscription.update(events.get().subscribe(this::told)),
                subscription::dispose);
    }

    private void told(Event event) {
        switch (event) {
            // Not DisconnectedEvent, which tells of connections that we close as well.
            case ReconnectAttemptEvent _ -> {
                if (away.compareAndSet(false, true)) {
                    log.warn("The connection to the Redis at {} is lost; trying again", place);
                }
            }
            case ConnectedEvent _ -> {
                if (away.compareAndSet(true, false)) {
                    log.info("The connection to the Redis at {} is back", place);
                }
            }
            default -> {}
        }
    }
}
