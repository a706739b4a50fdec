package dev.tapedeck.application.transcript;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.recording.RecordingRepository;
import dev.tapedeck.domain.transcript.TranscriptLine;
import java.util.List;
import java.util.Optional;

/** Reads the transcript of one of the actor's recordings. */
final class ReadTranscriptService implements ReadTranscriptUseCase {
    private final RecordingRepository recordings;
    private final TranscriptReader transcripts;

    ReadTranscriptService(RecordingRepository recordings, TranscriptReader transcripts) {
        this.recordings = recordings;
        this.transcripts = transcripts;
    }

    @Override
    public Optional<List<TranscriptLine>> read(Actor actor, RecordingId id) {
        return recordings.find(actor, id).map(transcripts::linesOf);
    }
}
