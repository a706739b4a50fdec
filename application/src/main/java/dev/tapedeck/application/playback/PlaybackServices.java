package dev.tapedeck.application.playback;

import dev.tapedeck.application.kernel.TapedeckSettings;
import dev.tapedeck.application.kernel.TokenCache;
import dev.tapedeck.application.transcript.TranscriptReader;
import dev.tapedeck.domain.job.JobQueue;
import dev.tapedeck.domain.media.MediaStore;
import dev.tapedeck.domain.media.SegmentRepository;
import dev.tapedeck.domain.playback.PlaybackRevocations;
import dev.tapedeck.domain.playback.PlaybackTokens;
import dev.tapedeck.domain.recording.RecordingRepository;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.storage.Storage;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Puts the playback use cases together. */
public final class PlaybackServices {
    private PlaybackServices() {}

    public static PlaybackUseCases of(
            Storage storage,
            MediaStore store,
            TranscriptReader transcripts,
            TokenCache admissions,
            Function<Take, Optional<URI>> players,
            Supplier<PlaybackTokens> tokens,
            TapedeckSettings settings,
            boolean makesFiles,
            InstantSource clock) {
        RecordingRepository recordings = storage.port(RecordingRepository.class);
        return new PlaybackUseCases(
                new GrantPlaybackService(tokens, settings.playbackValidFor(), clock),
                new RevokePlaybackService(recordings, storage.port(PlaybackRevocations.class), admissions, clock),
                new AdmitViewerService(tokens, recordings, storage.port(PlaybackRevocations.class), admissions, clock),
                new ServePlaylistService(recordings, storage.port(SegmentRepository.class), store, settings.segmentDuration()),
                new LocateHostedService(recordings),
                new LocateSegmentService(store, settings.addressesValidFor()),
                new ServePlaybackFileService(
                        recordings,
                        transcripts,
                        players,
                        store,
                        storage.port(JobQueue.class),
                        settings.addressesValidFor(),
                        makesFiles));
    }
}
