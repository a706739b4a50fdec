package dev.tapedeck.application.provider.webhook;

import dev.tapedeck.application.provider.PlatformEvents;
import dev.tapedeck.domain.capture.ProviderNews;
import dev.tapedeck.domain.capture.UnreadableEvent;
import dev.tapedeck.domain.provider.ProviderEvent.State;
import dev.tapedeck.domain.provider.ProviderEvent;
import dev.tapedeck.domain.provider.ProviderEventInbox;
import dev.tapedeck.domain.provider.ProviderKind;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps events and applies them, and notes what became of each. Handling an event again is harmless. Thread-safe. */
public final class ProviderEventHandler {
    private static final Logger log = LoggerFactory.getLogger(ProviderEventHandler.class);

    private final PlatformEvents platforms;
    private final ProviderEventInbox inbox;
    private final RunUpdates runs;
    private final RoomUpdates rooms;
    private final InstantSource clock;

    public ProviderEventHandler(
            PlatformEvents platforms, ProviderEventInbox inbox, RunUpdates runs, RoomUpdates rooms, InstantSource clock) {
        this.platforms = platforms;
        this.inbox = inbox;
        this.runs = runs;
        this.rooms = rooms;
        this.clock = clock;
    }

    /**
     * Keeps an event that just came, and applies it; one that is known already changes nothing.
     *
     * @throws dev.tapedeck.domain.id.RepositoryUnavailable when it could not be kept
     */
    public void receive(ProviderEvent event) {
        Reading reading = read(event);
        if (reading.isOfOneRun()) {
            // Written once, with what it changes: a recording that was moved by it before is not moved again.
            keep(event, apply(event, reading));
        } else if (inbox.store(event)) {
            mark(event, apply(event, reading));
        } else {
            log.debug("{} repeats event {}", event.id().provider(), event.id().eventId());
        }
    }

    /** Applies an event of the inbox. */
    public void handle(ProviderEvent event) {
        mark(event, apply(event, read(event)));
    }

    /** What an event says, or why that cannot be told. */
    private record Reading(
            List<ProviderNews> news, @Nullable Conclusion instead) {
        boolean isOfOneRun() {
            return news.size() == 1 && news.get(0) instanceof ProviderNews.RunSeen;
        }
    }

    /**
     * What becomes of an event.
     *
     * @param state null when that is kept already
     */
    private record Conclusion(
            @Nullable State state, @Nullable String reason) {}

    private Reading read(ProviderEvent event) {
        try {
            return platforms
                    .of(event.id().provider())
                    .map(events -> new Reading(events.decode(event), null))
                    .orElseGet(() -> unread(State.IGNORED, "this provider is not configured"));
        } catch (UnreadableEvent unreadable) {
            return unread(State.FAILED, unreadable.getMessage());
        } catch (RuntimeException broken) {
            return new Reading(List.of(), brokenBy(event, broken));
        }
    }

    private static Reading unread(State state, @Nullable String reason) {
        return new Reading(List.of(), new Conclusion(state, reason));
    }

    private Conclusion apply(ProviderEvent event, Reading reading) {
        if (reading.instead() != null) {
            return reading.instead();
        }
        try {
            ProviderEvent alone = reading.isOfOneRun() ? event : null;
            List<UpdateResult> results = new ArrayList<>();
            for (ProviderNews one : reading.news()) {
                results.add(apply(event, one, alone));
            }
            return conclusion(results);
        } catch (RuntimeException broken) {
            return brokenBy(event, broken);
        }
    }

    private UpdateResult apply(ProviderEvent event, ProviderNews news, @Nullable ProviderEvent alone) {
        ProviderKind provider = event.id().provider();
        if (news instanceof ProviderNews.RunSeen seen) {
            return runs.seen(provider, seen.sighting(), event.attempts(), alone);
        }
        if (news instanceof ProviderNews.RunChanged changed) {
            return runs.changed(provider, changed.jobId(), event.attempts());
        }
        return rooms.apply(provider, (ProviderNews.OfRoom) news);
    }

    private static Conclusion conclusion(List<UpdateResult> results) {
        if (results.contains(UpdateResult.NOT_KNOWN_YET)) {
            return new Conclusion(State.FAILED, "its run is not known yet");
        }
        if (results.contains(UpdateResult.APPLIED)) {
            return new Conclusion(State.HANDLED, null);
        }
        return new Conclusion(results.contains(UpdateResult.APPLIED_AND_KEPT) ? null : State.IGNORED, null);
    }

    private static Conclusion brokenBy(ProviderEvent event, RuntimeException broken) {
        log.error("event {} cannot be applied now", event.id().eventId(), broken);
        return new Conclusion(
                State.FAILED, "it could not be applied: " + broken.getClass().getSimpleName());
    }

    private void keep(ProviderEvent event, Conclusion conclusion) {
        State state = conclusion.state();
        if (state != null) {
            inbox.store(event.concluded(state, conclusion.reason(), clock.instant()));
        }
    }

    private void mark(ProviderEvent event, Conclusion conclusion) {
        State state = conclusion.state();
        if (state != null) {
            inbox.mark(event.id(), state, conclusion.reason(), clock.instant());
        }
    }
}
