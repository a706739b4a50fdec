package dev.tapedeck.domain.recording.repository;

import dev.tapedeck.domain.event.DomainEvent;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.job.JobKey;
import dev.tapedeck.domain.media.MediaAsset;
import dev.tapedeck.domain.provider.ProviderEvent;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.Take;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one save writes, all or nothing.
 *
 * @param before as it was read
 * @param recording as it is to be; its {@code version} is the one it was read at
 * @param events what this tells the world, numbered by the store
 * @param settledTake the take whose segment rows have been folded into a stored playlist and can go, or null
 * @param handled the provider's event that caused it, or null: kept as done in the same transaction, whether it was
 *     in the inbox already or not
 * @param jobs what has to be done next, scheduled in the same transaction, so that nothing comes in between
 */
public record RecordingChange(
        Recording before,
        Recording recording,
        List<DomainEvent> events,
        @Nullable TakeId settledTake,
        @Nullable ProviderEvent handled,
        List<JobKey> jobs) {
    public RecordingChange {
        if (!before.id().equals(recording.id()) || before.version() != recording.version()) {
            throw new IllegalArgumentException("not a change of what was read: " + before.id() + " " + recording.id());
        }
        events = List.copyOf(events);
        jobs = List.copyOf(jobs);
    }

    public static RecordingChange between(Recording before, Recording after) {
        return new RecordingChange(before, after, RecordingEvents.between(before, after), null, null, List.of());
    }

    /** Keeps the provider's event that caused it as done. */
    public RecordingChange handling(@Nullable ProviderEvent event) {
        return new RecordingChange(before, recording, events, settledTake, event, jobs);
    }

    public RecordingChange folding(TakeId take) {
        return new RecordingChange(before, recording, events, take, handled, jobs);
    }

    /** Schedules what has to be done next. */
    public RecordingChange scheduling(List<JobKey> next) {
        return new RecordingChange(before, recording, events, settledTake, handled, next);
    }

    /** Schedules these as well. */
    public RecordingChange schedulingAlso(List<JobKey> more) {
        return scheduling(Stream.concat(jobs.stream(), more.stream()).distinct().toList());
    }

    /** Whether a take is another one now, or new. */
    public boolean isChanged(Take take) {
        return !before.takes().contains(take);
    }

    public boolean isNew(MediaAsset asset) {
        return !before.assets().contains(asset);
    }
}
