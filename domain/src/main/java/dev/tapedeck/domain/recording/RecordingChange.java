package dev.tapedeck.domain.recording;

import dev.tapedeck.domain.event.DomainEvent;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.provider.ProviderEventId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one save writes, all or nothing.
 *
 * @param recording as it is to be; its {@code version} is the one it was read at
 * @param events what this tells the world, numbered by the store
 * @param settledTake the take whose segment rows have been folded into a stored playlist and can go, or null
 * @param handled the provider's event that caused it, marked as done in the same transaction, or null
 */
public record RecordingChange(
        Recording recording,
        List<DomainEvent> events,
        @Nullable TakeId settledTake,
        @Nullable ProviderEventId handled) {
    public RecordingChange {
        events = List.copyOf(events);
    }

    public static RecordingChange between(Recording before, Recording after) {
        return new RecordingChange(after, RecordingEvents.between(before, after), null, null);
    }

    /** Marks the provider's event that caused it as done. */
    public RecordingChange handling(@Nullable ProviderEventId event) {
        return new RecordingChange(recording, events, settledTake, event);
    }

    public RecordingChange folding(TakeId take) {
        return new RecordingChange(recording, events, take, handled);
    }
}
