package dev.tapedeck.application.transcript;

import dev.tapedeck.application.transcript.lines.TranscriptReader;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingRepository;
import dev.tapedeck.domain.transcript.Speaker;
import dev.tapedeck.domain.transcript.Transcript;
import dev.tapedeck.domain.transcript.TranscriptRepository;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads the transcript of one of the actor's recordings. */
final class ReadTranscriptService implements ReadTranscriptUseCase {
    private final RecordingRepository recordings;
    private final TranscriptRepository transcripts;
    private final TranscriptReader reader;
    private final TranscriptStatuses statuses;
    private final Function<Recording, List<Speaker>> heard;

    ReadTranscriptService(
            RecordingRepository recordings,
            TranscriptRepository transcripts,
            TranscriptReader reader,
            TranscriptStatuses statuses,
            Function<Recording, List<Speaker>> heard) {
        this.recordings = recordings;
        this.transcripts = transcripts;
        this.reader = reader;
        this.statuses = statuses;
        this.heard = heard;
    }

    @Override
    public Optional<Result> read(Actor actor, RecordingId id) {
        return recordings.find(actor, id).map(recording -> read(recording, transcripts.find(actor, id)));
    }

    private Result read(Recording recording, Optional<Transcript> found) {
        TranscriptStatus status = found.isPresent() ? TranscriptStatus.DONE : statuses.withoutTranscript(recording);
        return new Result(
                status,
                found.map(Transcript::title).orElse(null),
                found.map(Transcript::language).orElse(null),
                found.map(Transcript::speakers).orElseGet(() -> heard.apply(recording)),
                reader.linesOf(recording, found));
    }
}
