package dev.tapedeck.application.transcript;

import dev.tapedeck.application.access.Permissions;
import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.track.speaker.TrackSpeakers;
import dev.tapedeck.application.transcript.Transcripts.Detail;
import dev.tapedeck.application.transcript.Transcripts.View;
import dev.tapedeck.application.transcript.lines.TranscriptReader;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.transcript.Transcript;
import dev.tapedeck.domain.transcript.speech.RecordedSpeech;
import java.util.Optional;

/** Reads the transcript of one of the actor's recordings. */
final class ReadTranscript {
    private final Permissions permissions;
    private final TranscriptReader reader;
    private final TranscriptStatuses statuses;
    private final TrackSpeakers speakers;

    ReadTranscript(Kernel kernel) {
        this.permissions = new Permissions(kernel);
        this.reader = new TranscriptReader(kernel);
        this.statuses = new TranscriptStatuses(kernel);
        this.speakers = new TrackSpeakers(kernel);
    }

    Optional<Detail> detail(Actor actor, RecordingId id) {
        return permissions
                .speech(actor, id)
                .map(speech -> new Detail(speech.recording(), statuses.of(speech), reader.linesOf(speech)));
    }

    Optional<View> read(Actor actor, RecordingId id) {
        return permissions.speech(actor, id).map(speech -> view(actor, speech));
    }

    private View view(Actor actor, RecordedSpeech speech) {
        Optional<Transcript> found = speech.transcript();
        return new View(
                statuses.of(speech),
                found.map(Transcript::title).orElse(null),
                found.map(Transcript::language).orElse(null),
                found.map(Transcript::speakers).orElseGet(() -> speakers.of(actor, speech.recording())),
                reader.linesOf(speech));
    }
}
