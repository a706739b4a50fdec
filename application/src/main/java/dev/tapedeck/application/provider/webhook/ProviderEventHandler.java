package dev.tapedeck.application.provider.webhook;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.session.room.SessionPresence;
import dev.tapedeck.domain.capture.webhook.ProviderUpdate;
import dev.tapedeck.domain.capture.webhook.UnreadableEvent;
import dev.tapedeck.domain.provider.ProviderEvent;
import dev.tapedeck.domain.provider.ProviderEvent.State;
import dev.tapedeck.domain.provider.ProviderEventInbox;
import dev.tapedeck.domain.provider.ProviderKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stores events, applies them, and stores their state. Handling an event again is harmless. Thread-safe. */
public final class ProviderEventHandler {
    private static final Logger log = LoggerFactory.getLogger(ProviderEventHandler.class);

    private final Kernel kernel;
    private final ProviderEventInbox inbox;
    private final RunUpdates runs;
    private final RoomUpdates rooms;

    public ProviderEventHandler(Kernel kernel) {
        this.kernel = kernel;
        this.inbox = kernel.port(ProviderEventInbox.class);
        this.runs = new RunUpdates(kernel);
        this.rooms = new RoomUpdates(new SessionPresence(kernel));
    }

    /**
     * Stores an event that was just received, and applies it; a repeat changes nothing.
     *
     * @throws dev.tapedeck.domain.id.RepositoryUnavailable when it could not be stored
     */
    public void receive(ProviderEvent event) {
        DecodedEvent decoded = decode(event);
        if (decoded.isOfOneRun()) {
            // The event is stored in the same transaction as its change, so that a repeat does not change the recording
            // again.
            store(event, apply(event, decoded));
        } else if (inbox.store(event)) {
            mark(event, apply(event, decoded));
        } else {
            log.debug("{} repeats event {}", event.id().provider(), event.id().eventId());
        }
    }

    /** Applies an inbox entry. */
    public void handle(ProviderEvent event) {
        mark(event, apply(event, decode(event)));
    }

    private DecodedEvent decode(ProviderEvent event) {
        try {
            return kernel.platforms()
                    .events(event.id().provider())
                    .map(events -> DecodedEvent.of(events.decode(event)))
                    .orElseGet(() -> DecodedEvent.not(State.IGNORED, "this provider is not configured"));
        } catch (UnreadableEvent unreadable) {
            return DecodedEvent.not(State.FAILED, unreadable.getMessage());
        } catch (RuntimeException failure) {
            return DecodedEvent.not(failed(event, failure));
        }
    }

    private Conclusion apply(ProviderEvent event, DecodedEvent decoded) {
        if (decoded.conclusion() != null) {
            return decoded.conclusion();
        }
        try {
            ProviderEvent storedWith = decoded.isOfOneRun() ? event : null;
            List<UpdateResult> results = new ArrayList<>();
            for (ProviderUpdate update : decoded.updates()) {
                results.add(apply(event, update, storedWith));
            }
            return Conclusion.of(results);
        } catch (RuntimeException failure) {
            return failed(event, failure);
        }
    }

    private UpdateResult apply(ProviderEvent event, ProviderUpdate update, @Nullable ProviderEvent storedWith) {
        ProviderKind provider = event.id().provider();
        if (update instanceof ProviderUpdate.RunObserved run) {
            return runs.observed(provider, run.run(), event.attempts(), storedWith);
        }
        if (update instanceof ProviderUpdate.RunChanged changed) {
            return runs.changed(provider, changed.jobId(), event.attempts());
        }
        return rooms.apply(provider, (ProviderUpdate.OfRoom) update);
    }

    private static Conclusion failed(ProviderEvent event, RuntimeException failure) {
        log.error("event {} cannot be applied now", event.id().eventId(), failure);
        return Conclusion.failed(failure);
    }

    private void store(ProviderEvent event, Conclusion conclusion) {
        State state = conclusion.state();
        if (state != null) {
            inbox.store(event.concluded(state, conclusion.reason(), kernel.now()));
        }
    }

    private void mark(ProviderEvent event, Conclusion conclusion) {
        State state = conclusion.state();
        if (state != null) {
            inbox.mark(event.id(), state, conclusion.reason(), kernel.now());
        }
    }
}
