package dev.tapedeck.bootstrap.bench;

import dev.tapedeck.application.TimeOrderedIds;
import dev.tapedeck.domain.access.Caller;
import dev.tapedeck.domain.access.UserId;
import dev.tapedeck.domain.access.UserRepository;
import dev.tapedeck.domain.id.IdSource;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.provider.CaptureSource;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.provider.SourceUrl;
import dev.tapedeck.domain.recording.Outcome;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingStatus;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.recording.details.RecordingDetails;
import dev.tapedeck.domain.recording.details.RecordingLinks;
import dev.tapedeck.domain.recording.details.RecordingType;
import dev.tapedeck.domain.recording.repository.RecordingChange;
import dev.tapedeck.domain.recording.repository.RecordingRepository;
import dev.tapedeck.domain.recording.signal.RecordingSignal;
import dev.tapedeck.domain.storage.Storage;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/** Recordings to measure with, saved as real ones are. */
final class BenchmarkRecordings {
    static final IdSource IDS = new TimeOrderedIds(InstantSource.system());

    private BenchmarkRecordings() {}

    static UserId owner(Storage storage) {
        return storage.port(UserRepository.class).idOf(new Caller("bench", null, null, Set.of()));
    }

    /** One that records. */
    static Recording active(Storage storage) {
        Instant now = Instant.now();
        TakeId take = new TakeId(IDS.next());
        Recording starting = opened(
                storage,
                new CaptureSource.Stream(new SourceUrl("testpattern:")),
                Take.requested(take, TakeKind.COMPOSITE, ProviderKind.FFMPEG, "bench", now));
        return apply(storage, starting.id(), new RecordingSignal.MediaFlowing(take, now));
    }

    static Recording opened(Storage storage, CaptureSource source, Take take) {
        RecordingType type = source instanceof CaptureSource.Room ? RecordingType.ROOM : RecordingType.STREAM;
        Recording starting = Recording.starting(
                new RecordingId(IDS.next()),
                owner(storage),
                RecordingLinks.NONE,
                RecordingDetails.titled("Bench", type),
                source,
                Recording.MAX_DURATION_DEFAULT,
                List.of(take),
                take.requestedAt());
        return storage.port(RecordingRepository.class).open(starting).recording();
    }

    static Recording found(Storage storage, RecordingId id) {
        return storage.port(RecordingRepository.class).find(id).orElseThrow();
    }

    static RecordingStatus status(Storage storage, RecordingId id) {
        return found(storage, id).status();
    }

    /** Reads, moves and saves, as every signal is applied. */
    static Recording apply(Storage storage, RecordingId id, RecordingSignal signal) {
        Recording read = found(storage, id);
        return storage.port(RecordingRepository.class).apply(RecordingChange.between(read, moved(read, signal)));
    }

    static Recording moved(Recording recording, RecordingSignal signal) {
        return ((Outcome.Moved) recording.on(signal)).recording();
    }
}
