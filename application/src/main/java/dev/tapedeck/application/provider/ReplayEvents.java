package dev.tapedeck.application.provider;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.provider.Providers.Replay;
import dev.tapedeck.application.provider.Providers.Replayed;
import dev.tapedeck.application.provider.webhook.ProviderEventHandler;
import dev.tapedeck.domain.provider.ProviderEvent;
import dev.tapedeck.domain.provider.ProviderEventId;
import dev.tapedeck.domain.provider.ProviderEventInbox;
import java.util.List;
import java.util.Optional;

/** Applies inbox entries once more. */
final class ReplayEvents {
    private final ProviderEventInbox inbox;
    private final ProviderEventHandler handler;

    ReplayEvents(Kernel kernel, ProviderEventHandler handler) {
        this.inbox = kernel.port(ProviderEventInbox.class);
        this.handler = handler;
    }

    Replayed replay(Replay replay) {
        if (replay instanceof Replay.One one) {
            return new Replayed(replay(one.event()), false);
        }
        Replay.Range range = (Replay.Range) replay;
        List<ProviderEventId> found = inbox.between(range.provider(), range.from(), range.to(), Providers.REPLAYED_MAX);
        int replayed = found.stream().mapToInt(this::replay).sum();
        return new Replayed(replayed, found.size() == Providers.REPLAYED_MAX);
    }

    private int replay(ProviderEventId id) {
        Optional<ProviderEvent> event = inbox.find(id);
        event.ifPresent(handler::handle);
        return event.isPresent() ? 1 : 0;
    }
}
