package dev.tapedeck.application.track;

import dev.tapedeck.application.kernel.TapedeckSettings;
import dev.tapedeck.application.media.workspace.DerivedMedia;
import dev.tapedeck.application.media.workspace.RecordingAudio;
import dev.tapedeck.application.recording.AfterSettled;
import dev.tapedeck.application.track.speaker.SpeakerNames;
import dev.tapedeck.domain.job.JobName;
import dev.tapedeck.domain.job.JobQueue;
import dev.tapedeck.domain.media.MediaStore;
import dev.tapedeck.domain.media.MediaTool;
import dev.tapedeck.domain.media.TrackRepository;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingRepository;
import dev.tapedeck.domain.recording.RecordingStatus;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.session.ParticipantRepository;
import dev.tapedeck.domain.storage.Storage;
import dev.tapedeck.domain.transcript.Transcriber;
import dev.tapedeck.domain.transcript.TranscriptRepository;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Puts together what makes sound and words of tracks: the jobs, what schedules them, and the use cases. */
public final class TrackServices implements AfterSettled {
    private final Storage storage;
    private final MediaStore store;
    private final boolean makesSound;
    private final boolean transcribes;

    /**
     * @param makesSound whether this installation has a media tool
     * @param transcribes whether it has a transcriber too
     */
    public TrackServices(Storage storage, MediaStore store, boolean makesSound, boolean transcribes) {
        this.storage = storage;
        this.store = store;
        this.makesSound = makesSound;
        this.transcribes = transcribes;
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
        RecordingAudio composed = new RecordingAudio(media, tool);
        jobs.handle(JobName.MIX, new MixTracks(media, storage.port(TrackRepository.class), tool, jobs));
        jobs.handle(JobName.WAVEFORM, new DrawWaveform(media, new Waveforms(storage.port(TrackRepository.class)), composed, tool, jobs));
        if (transcriber != null) {
            SpeakerNames names = new SpeakerNames(storage.port(ParticipantRepository.class));
            jobs.handle(
                    JobName.TRANSCRIBE,
                    new TranscribeRecording(
                            media, storage.port(TrackRepository.class), storage.port(TranscriptRepository.class), names, composed, transcriber, clock));
        }
    }

    /** Also for a take that settles after its recording was complete: what is made anew replaces what was made. */
    @Override
    public void settled(Recording recording, Take take) {
        if (recording.isDeleted() || !makesSound || !recording.status().isTerminal()) {
            return;
        }
        String subject = recording.id().toString();
        if (take.kind() == TakeKind.TRACKS) {
            storage.port(JobQueue.class).schedule(JobName.MIX, subject);
        }
        if (transcribes && recording.status() == RecordingStatus.COMPLETED) {
            storage.port(JobQueue.class).schedule(JobName.TRANSCRIBE, subject);
        }
    }
}
