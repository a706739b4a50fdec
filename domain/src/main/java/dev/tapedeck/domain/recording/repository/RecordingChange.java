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
 * Everything that one save writes, all or nothing.
 *
 * @param before the recording as it was read
 * @param recording the recording to save; its {@code version} is the one that was read
 * @param events its domain events, to be numbered by the store
 * @param settledTake the take whose segments are now in a stored playlist, so that their rows can be deleted, or null
 * @param handled the provider event that caused the change, or null: stored as handled in the same transaction, whether
 *     or not it was in the inbox before
 * @param jobs the next steps, scheduled in the same transaction, so that a crash cannot lose them
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
            throw new IllegalArgumentException(
                    "not the same recording and version: " + before.id() + " " + recording.id());
        }
        events = List.copyOf(events);
        jobs = List.copyOf(jobs);
    }

    public static RecordingChange between(Recording before, Recording after) {
        return new RecordingChange(before, after, RecordingEvents.between(before, after), null, null, List.of());
    }

    /** Also stores the provider event that caused the change as handled. */
    public RecordingChange handling(@Nullable ProviderEvent event) {
        return new RecordingChange(before, recording, events, settledTake, event, jobs);
    }

    public RecordingChange folding(TakeId take) {
        return new RecordingChange(before, recording, events, take, handled, jobs);
    }

    /** Also schedules the next steps. */
    public RecordingChange scheduling(List<JobKey> next) {
        return new RecordingChange(before, recording, events, settledTake, handled, next);
    }

    /** Also schedules these jobs. */
    public RecordingChange schedulingAlso(List<JobKey> more) {
        return scheduling(Stream.concat(jobs.stream(), more.stream()).distinct().toList());
    }

    /** Whether a take has changed, or is new. */
    public boolean isChanged(Take take) {
        return !before.takes().contains(take);
    }

    public boolean isNew(MediaAsset asset) {
        return !before.assets().contains(asset);
    }
}
