package dev.tapedeck.application.track;

import dev.tapedeck.application.kernel.TapedeckSettings;
import dev.tapedeck.application.media.DerivedMedia;
import dev.tapedeck.domain.job.JobName;
import dev.tapedeck.domain.job.JobQueue;
import dev.tapedeck.domain.media.MediaStore;
import dev.tapedeck.domain.media.MediaTool;
import dev.tapedeck.domain.media.TrackRepository;
import dev.tapedeck.domain.recording.RecordingRepository;
import dev.tapedeck.domain.session.SessionRepository;
import dev.tapedeck.domain.storage.Storage;
import dev.tapedeck.domain.transcript.Transcriber;
import dev.tapedeck.domain.transcript.TranscriptRepository;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Puts together what makes sound and words of tracks: the jobs and the use cases. */
public final class TrackServices {
    private final Storage storage;
    private final MediaStore store;
    private final boolean makesSound;

    /** @param makesSound whether this installation has a media tool */
    public TrackServices(Storage storage, MediaStore store, boolean makesSound) {
        this.storage = storage;
        this.store = store;
        this.makesSound = makesSound;
    }

    public TrackUseCases useCases(TapedeckSettings settings) {
        Waveforms waveforms = new Waveforms(storage.port(TrackRepository.class));
        return new TrackUseCases(
                new MixSpeakersService(
                        storage.port(RecordingRepository.class), storage.port(TrackRepository.class), store, storage.port(JobQueue.class), settings.addressesValidFor()),
                new ReadWaveformService(storage.port(RecordingRepository.class), waveforms, store, storage.port(JobQueue.class), makesSound));
    }

    /** @param transcriber null for none */
    public void registerJobs(
            DerivedMedia media, MediaTool tool, @Nullable Transcriber transcriber, InstantSource clock) {
        JobQueue jobs = storage.port(JobQueue.class);
        RecordingSound composed = new RecordingSound(media, tool);
        jobs.handle(JobName.MIX, new MixTracks(media, storage.port(TrackRepository.class), tool, jobs));
        jobs.handle(JobName.WAVEFORM, new DrawWaveform(media, new Waveforms(storage.port(TrackRepository.class)), composed, tool, jobs));
        if (transcriber != null) {
            SpeakerNames names = new SpeakerNames(storage.port(SessionRepository.class));
            jobs.handle(
                    JobName.TRANSCRIBE,
                    new TranscribeRecording(
                            media, storage.port(TrackRepository.class), storage.port(TranscriptRepository.class), names, composed, transcriber, clock));
        }
    }
}
