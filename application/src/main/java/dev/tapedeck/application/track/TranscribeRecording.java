package dev.tapedeck.application.track;

import dev.tapedeck.application.media.workspace.DerivedMedia;
import dev.tapedeck.application.media.workspace.RecordingAudio;
import dev.tapedeck.application.media.workspace.Workspace;
import dev.tapedeck.application.track.speaker.RecordingTracks;
import dev.tapedeck.application.track.speaker.SpeakerNames;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.job.JobHandler;
import dev.tapedeck.domain.job.NonRetryableJobFailure;
import dev.tapedeck.domain.media.Track;
import dev.tapedeck.domain.media.TrackRepository;
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
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has what is said in a recording written down: each speaker's track by itself, or where there are none, the composed
 * sound. Done once for the same media, whose fingerprint is the transcript's id; what people sent stays. While it is not
 * known yet whose a track is, nothing is done: the job is scheduled once more when it is.
 */
final class TranscribeRecording implements JobHandler {
    private static final Logger log = LoggerFactory.getLogger(TranscribeRecording.class);

    private final DerivedMedia media;
    private final TrackRepository tracks;
    private final TranscriptRepository transcripts;
    private final SpeakerNames names;
    private final RecordingAudio composed;
    private final Transcriber transcriber;
    private final InstantSource clock;

    TranscribeRecording(
            DerivedMedia media,
            TrackRepository tracks,
            TranscriptRepository transcripts,
            SpeakerNames names,
            RecordingAudio composed,
            Transcriber transcriber,
            InstantSource clock) {
        this.media = media;
        this.tracks = tracks;
        this.transcripts = transcripts;
        this.names = names;
        this.composed = composed;
        this.transcriber = transcriber;
        this.clock = clock;
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
        List<Track> stored = tracks.ofRecording(recording.id());
        if (RecordingTracks.areToCome(recording, stored)) {
            return;
        }
        RecordingTracks heard = RecordingTracks.of(recording, stored);
        UUID id = identityOf(heard);
        Optional<Transcript> known = transcripts.find(Actor.system(), recording.id());
        boolean isDone = known.filter(found -> found.id().equals(id) || found.origin() == Transcript.Origin.UPLOADED)
                .isPresent();
        if (isDone) {
            return;
        }
        SpokenTranscript words = heard.speech().isEmpty() ? fromComposed(recording) : fromTracks(heard);
        Transcript transcript = words.transcript(id, recording, known, clock.instant());
        transcripts.save(transcript);
        log.info(
                "session {}, recording {}: {} utterances of {} speakers are written down, {} tracks",
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
        SpokenTranscript words = new SpokenTranscript();
        names.of(heard).forEach(words::add);
        for (Track track : heard.speech()) {
            try (Workspace workspace = new Workspace(media.store())) {
                Path file = workspace.fetch(track.key(), "track");
                words.add(heard.speakerOf(track), at -> heard.placeOf(track, at), transcriber.transcribe(file));
                log.info("recording {}: {} of {} bytes is written down", track.recording(), track.key(), size(file));
            }
        }
        return words;
    }

    private SpokenTranscript fromComposed(Recording recording) {
        SpokenTranscript words = new SpokenTranscript();
        try (Workspace workspace = new Workspace(media.store())) {
            composed.fetch(recording, workspace).ifPresent(sound -> {
                UUID everybody = RecordingTracks.fingerprint(recording.id() + "/everybody");
                words.add(new Speaker(everybody, Speaker.UNKNOWN, null));
                words.add(everybody, at -> at, transcriber.transcribe(sound));
            });
        }
        return words;
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
