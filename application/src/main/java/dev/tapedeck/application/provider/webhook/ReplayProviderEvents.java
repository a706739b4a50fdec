package dev.tapedeck.application.provider.webhook;

import dev.tapedeck.application.provider.ReplayProviderEventsUseCase;
import dev.tapedeck.domain.provider.ProviderEvent;
import dev.tapedeck.domain.provider.ProviderEventId;
import dev.tapedeck.domain.provider.ProviderEventInbox;
import java.util.List;
import java.util.Optional;

/** Hands stored events to those who apply them. */
public final class ReplayProviderEvents implements ReplayProviderEventsUseCase {
    private final ProviderEventInbox inbox;
    private final ProviderEventHandler handler;

    public ReplayProviderEvents(ProviderEventInbox inbox, ProviderEventHandler handler) {
        this.inbox = inbox;
        this.handler = handler;
    }

    @Override
    public Result replay(Command command) {
        if (command instanceof Command.One one) {
            return new Result(replay(one.event()), false);
        }
        Command.Range range = (Command.Range) command;
        List<ProviderEventId> found = inbox.between(range.provider(), range.from(), range.to(), EVENTS_MAX);
        int replayed = found.stream().mapToInt(this::replay).sum();
        return new Result(replayed, found.size() == EVENTS_MAX);
    }

    private int replay(ProviderEventId id) {
        Optional<ProviderEvent> event = inbox.find(id);
        event.ifPresent(handler::handle);
        return event.isPresent() ? 1 : 0;
    }
}
