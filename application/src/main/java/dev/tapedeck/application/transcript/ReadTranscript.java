package dev.tapedeck.application.transcript;

import dev.tapedeck.application.access.Permissions;
import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.track.speaker.TrackSpeakers;
import dev.tapedeck.application.transcript.Transcripts.Status;
import dev.tapedeck.application.transcript.Transcripts.View;
import dev.tapedeck.application.transcript.lines.TranscriptReader;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.transcript.Transcript;
import dev.tapedeck.domain.transcript.TranscriptRepository;
import java.util.Optional;

/** Reads the transcript of one of the actor's recordings. */
final class ReadTranscript {
    private final Kernel kernel;
    private final Permissions permissions;
    private final TranscriptReader reader;
    private final TranscriptStatuses statuses;
    private final TrackSpeakers speakers;

    ReadTranscript(Kernel kernel) {
        this.kernel = kernel;
        this.permissions = new Permissions(kernel);
        this.reader = new TranscriptReader(kernel);
        this.statuses = new TranscriptStatuses(kernel);
        this.speakers = new TrackSpeakers(kernel);
    }

    Optional<View> read(Actor actor, RecordingId id) {
        return permissions
                .recording(actor, id)
                .map(recording -> view(
                        actor,
                        recording,
                        kernel.port(TranscriptRepository.class).find(actor, id)));
    }

    private View view(Actor actor, Recording recording, Optional<Transcript> found) {
        return new View(
                found.isPresent() ? Status.DONE : statuses.withoutTranscript(recording),
                found.map(Transcript::title).orElse(null),
                found.map(Transcript::language).orElse(null),
                found.map(Transcript::speakers).orElseGet(() -> speakers.of(actor, recording)),
                reader.linesOf(actor, recording, found));
    }
}
