package dev.tapedeck.bootstrap.bench;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.access.Caller;
import dev.tapedeck.domain.access.UserId;
import dev.tapedeck.domain.access.UserRepository;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.provider.CaptureSource;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.provider.SourceUrl;
import dev.tapedeck.domain.recording.Outcome;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingChange;
import dev.tapedeck.domain.recording.RecordingDetails;
import dev.tapedeck.domain.recording.RecordingLinks;
import dev.tapedeck.domain.recording.RecordingRepository;
import dev.tapedeck.domain.recording.RecordingSignal;
import dev.tapedeck.domain.recording.RecordingType;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.storage.Storage;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Recordings to measure with, saved as real ones are. */
final class BenchRecordings {
    private BenchRecordings() {}

    static Recording starting(Storage storage) {
        UserId owner = storage.port(UserRepository.class).idOf(new Caller("bench", null, null, Set.of()));
        Instant now = Instant.now();
        Take take =
                Take.requested(new TakeId(UUID.randomUUID()), TakeKind.COMPOSITE, ProviderKind.FFMPEG, "bench", now);
        Recording fresh = Recording.starting(
                new RecordingId(UUID.randomUUID()),
                owner,
                RecordingLinks.NONE,
                RecordingDetails.titled("Bench", RecordingType.STREAM),
                new CaptureSource.Stream(new SourceUrl("testpattern:")),
                Recording.MAX_DURATION_DEFAULT,
                List.of(take),
                now);
        return storage.port(RecordingRepository.class).open(fresh).recording();
    }

    static Recording active(Storage storage) {
        Recording starting = starting(storage);
        return apply(storage, starting, flowing(starting));
    }

    static RecordingSignal flowing(Recording recording) {
        return new RecordingSignal.MediaFlowing(recording.takes().get(0).id(), Instant.now());
    }

    /** Reads, moves and saves, as every signal is applied. */
    static Recording apply(Storage storage, Recording recording, RecordingSignal signal) {
        Recording read =
                storage.port(RecordingRepository.class).find(Actor.system(), recording.id()).orElseThrow();
        return storage.port(RecordingRepository.class).apply(RecordingChange.between(read, moved(read, signal)));
    }

    static Recording moved(Recording recording, RecordingSignal signal) {
        return ((Outcome.Moved) recording.on(signal)).recording();
    }
}
