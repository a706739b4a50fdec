package dev.tapedeck.application.provider;

import dev.tapedeck.domain.capture.ProviderEvents;
import dev.tapedeck.domain.capture.ProviderNews;
import dev.tapedeck.domain.capture.UnreadableEvent;
import dev.tapedeck.domain.provider.ProviderEvent;
import dev.tapedeck.domain.provider.ProviderEvent.State;
import dev.tapedeck.domain.provider.ProviderEventId;
import dev.tapedeck.domain.provider.ProviderEventInbox;
import dev.tapedeck.domain.provider.ProviderKind;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Applies stored events, and notes what became of each. Handling an event again is harmless. Thread-safe. */
final class ProviderNewsHandler {
    private static final Logger log = LoggerFactory.getLogger(ProviderNewsHandler.class);

    private final PlatformEvents platforms;
    private final ProviderEventInbox inbox;
    private final RunNews runs;
    private final RoomNews rooms;
    private final InstantSource clock;

    ProviderNewsHandler(
            PlatformEvents platforms, ProviderEventInbox inbox, RunNews runs, RoomNews rooms, InstantSource clock) {
        this.platforms = platforms;
        this.inbox = inbox;
        this.runs = runs;
        this.rooms = rooms;
        this.clock = clock;
    }

    void handle(ProviderEvent event) {
        try {
            Optional<ProviderEvents> events = platforms.of(event.id().provider());
            if (events.isEmpty()) {
                mark(event, State.IGNORED, "this provider is not configured");
                return;
            }
            conclude(event, apply(event, events.get().decode(event)));
        } catch (UnreadableEvent unreadable) {
            mark(event, State.FAILED, unreadable.getMessage());
        } catch (RuntimeException broken) {
            log.error("event {} cannot be applied now", event.id().eventId(), broken);
            mark(
                    event,
                    State.FAILED,
                    "it could not be applied: " + broken.getClass().getSimpleName());
        }
    }

    private List<NewsResult> apply(ProviderEvent event, List<ProviderNews> news) {
        ProviderEventId alone = news.size() == 1 ? event.id() : null;
        List<NewsResult> results = new ArrayList<>();
        for (ProviderNews one : news) {
            results.add(apply(event, one, alone));
        }
        return results;
    }

    private NewsResult apply(ProviderEvent event, ProviderNews news, @Nullable ProviderEventId alone) {
        ProviderKind provider = event.id().provider();
        if (news instanceof ProviderNews.RunSeen seen) {
            return runs.seen(provider, seen.sighting(), event.attempts(), alone);
        }
        if (news instanceof ProviderNews.RunChanged changed) {
            return runs.changed(provider, changed.jobId(), event.attempts());
        }
        return rooms.apply(provider, (ProviderNews.OfRoom) news);
    }

    private void conclude(ProviderEvent event, List<NewsResult> results) {
        if (results.contains(NewsResult.NOT_KNOWN_YET)) {
            mark(event, State.FAILED, "its run is not known yet");
        } else if (results.contains(NewsResult.APPLIED)) {
            mark(event, State.HANDLED, null);
        } else if (!results.contains(NewsResult.APPLIED_AND_MARKED)) {
            mark(event, State.IGNORED, null);
        }
    }

    private void mark(ProviderEvent event, State state, @Nullable String reason) {
        inbox.mark(event.id(), state, reason, clock.instant());
    }
}
