package dev.tapedeck.application.transcript;

import dev.tapedeck.application.transcript.lines.TranscriptReader;
import dev.tapedeck.domain.id.IdSource;
import dev.tapedeck.domain.id.Texts;
import dev.tapedeck.domain.job.JobQueue;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingRepository;
import dev.tapedeck.domain.storage.Storage;
import dev.tapedeck.domain.transcript.RecordingSearch;
import dev.tapedeck.domain.transcript.Speaker;
import dev.tapedeck.domain.transcript.TranscriptRepository;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;

/** Puts the transcript use cases together. */
public final class TranscriptServices {
    private TranscriptServices() {}

    /**
     * @param heard who speaks, told without a transcript
     * @param transcribes whether this installation writes down what is said
     */
    public static TranscriptUseCases of(
            Storage storage,
            TranscriptReader reader,
            Function<Recording, List<Speaker>> heard,
            boolean transcribes,
            IdSource ids,
            InstantSource clock) {
        RecordingRepository recordings = storage.port(RecordingRepository.class);
        TranscriptRepository transcripts = storage.port(TranscriptRepository.class);
        TranscriptStatuses statuses = new TranscriptStatuses(storage.port(JobQueue.class), transcribes);
        return new TranscriptUseCases(
                new ReadTranscriptService(recordings, transcripts, reader, statuses, heard),
                new SearchRecordingsService(storage.port(RecordingSearch.class)),
                new UploadTranscriptService(recordings, transcripts, ids, clock),
                (actor, recording, speaker, name) -> transcripts.rename(
                        actor, recording, speaker, Texts.required("name", name, Speaker.NAME_LENGTH_MAX)));
    }
}
