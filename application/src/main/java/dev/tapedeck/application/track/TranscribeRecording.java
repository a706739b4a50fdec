package dev.tapedeck.application.track;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.media.workspace.DerivedMedia;
import dev.tapedeck.application.media.workspace.RecordingAudio;
import dev.tapedeck.application.media.workspace.Workspace;
import dev.tapedeck.application.track.speaker.RecordingTracks;
import dev.tapedeck.application.track.speaker.TrackSpeakers;
import dev.tapedeck.domain.job.JobHandler;
import dev.tapedeck.domain.job.NonRetryableJobFailure;
import dev.tapedeck.domain.media.track.Track;
import dev.tapedeck.domain.media.track.TrackRepository;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.transcript.Speaker;
import dev.tapedeck.domain.transcript.Transcriber;
import dev.tapedeck.domain.transcript.Transcript;
import dev.tapedeck.domain.transcript.TranscriptRepository;
import dev.tapedeck.domain.transcript.TranscriptionRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Transcribes a recording: each speaker's track separately or, without tracks, the composed audio. The same media is
 * transcribed only once: its fingerprint is the transcript's id. An uploaded transcript is kept. While the speaker of a
 * track is not known, nothing is done; the job is scheduled again then.
 */
final class TranscribeRecording implements JobHandler {
    private static final Logger log = LoggerFactory.getLogger(TranscribeRecording.class);

    private final Kernel kernel;
    private final DerivedMedia media;
    private final RecordingAudio composed;
    private final Transcriber transcriber;

    TranscribeRecording(Kernel kernel, DerivedMedia media, RecordingAudio composed, Transcriber transcriber) {
        this.kernel = kernel;
        this.media = media;
        this.composed = composed;
        this.transcriber = transcriber;
    }

    @Override
    public void run(String subject) {
        try {
            media.find(subject).ifPresent(this::transcribe);
        } catch (TranscriptionRefused refused) {
            throw new NonRetryableJobFailure(String.valueOf(refused.getMessage()), refused);
        }
    }

    private void transcribe(Recording recording) {
        List<Track> stored = kernel.port(TrackRepository.class).ofRecording(recording.id());
        if (RecordingTracks.areToCome(recording, stored)) {
            return;
        }
        RecordingTracks heard = RecordingTracks.of(recording, stored);
        UUID id = identityOf(heard);
        Optional<Transcript> known = transcripts().find(recording.id());
        boolean isDone = known.filter(found -> found.id().equals(id) || found.origin() == Transcript.Origin.UPLOADED)
                .isPresent();
        if (isDone) {
            return;
        }
        SpokenTranscript spoken = heard.speech().isEmpty() ? fromComposed(recording) : fromTracks(heard);
        Transcript transcript = spoken.transcript(id, recording, known, kernel.now());
        transcripts().save(transcript);
        log.info(
                "session {}, recording {}: {} utterances of {} speakers are transcribed, {} tracks",
                recording.links().session(),
                recording.id(),
                transcript.segments().size(),
                transcript.speakers().size(),
                heard.speech().size());
    }

    private static UUID identityOf(RecordingTracks heard) {
        List<Track> speech = heard.speech();
        return RecordingTracks.fingerprint(heard.recording().id()
                + (speech.isEmpty()
                        ? RecordingAudio.identityOf(heard.recording())
                        : heard.mixKey(speech).value()));
    }

    private SpokenTranscript fromTracks(RecordingTracks heard) {
        SpokenTranscript spoken = new SpokenTranscript();
        new TrackSpeakers(kernel).of(heard).forEach(spoken::add);
        for (Track track : heard.speech()) {
            try (Workspace workspace = new Workspace(media.store())) {
                Path file = workspace.fetch(track.key(), "track");
                spoken.add(heard.speakerOf(track), at -> heard.placeOf(track, at), transcriber.transcribe(file));
                log.info("recording {}: {} of {} bytes is transcribed", track.recording(), track.key(), size(file));
            }
        }
        return spoken;
    }

    private SpokenTranscript fromComposed(Recording recording) {
        SpokenTranscript spoken = new SpokenTranscript();
        try (Workspace workspace = new Workspace(media.store())) {
            composed.fetch(recording, workspace).ifPresent(audio -> {
                UUID everybody = RecordingTracks.fingerprint(recording.id() + "/everybody");
                spoken.add(new Speaker(everybody, Speaker.UNKNOWN, null));
                spoken.add(everybody, at -> at, transcriber.transcribe(audio));
            });
        }
        return spoken;
    }

    private TranscriptRepository transcripts() {
        return kernel.port(TranscriptRepository.class);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
