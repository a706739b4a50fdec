package dev.tapedeck.application.transcript;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.track.speaker.TrackSpeakers;
import dev.tapedeck.application.transcript.Transcripts.Status;
import dev.tapedeck.application.transcript.Transcripts.View;
import dev.tapedeck.application.transcript.lines.TranscriptReader;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.repository.RecordingRepository;
import dev.tapedeck.domain.transcript.Transcript;
import dev.tapedeck.domain.transcript.TranscriptRepository;
import java.util.Optional;

/** Reads the transcript of one of the actor's recordings. */
final class ReadTranscript {
    private final Kernel kernel;
    private final TranscriptReader reader;
    private final TranscriptStatuses statuses;
    private final TrackSpeakers speakers;

    ReadTranscript(Kernel kernel) {
        this.kernel = kernel;
        this.reader = new TranscriptReader(kernel);
        this.statuses = new TranscriptStatuses(kernel);
        this.speakers = new TrackSpeakers(kernel);
    }

    Optional<View> read(Actor actor, RecordingId id) {
        return kernel.port(RecordingRepository.class)
                .find(actor, id)
                .map(recording ->
                        view(recording, kernel.port(TranscriptRepository.class).find(actor, id)));
    }

    private View view(Recording recording, Optional<Transcript> found) {
        return new View(
                found.isPresent() ? Status.DONE : statuses.withoutTranscript(recording),
                found.map(Transcript::title).orElse(null),
                found.map(Transcript::language).orElse(null),
                found.map(Transcript::speakers).orElseGet(() -> speakers.of(recording)),
                reader.linesOf(recording, found));
    }
}
