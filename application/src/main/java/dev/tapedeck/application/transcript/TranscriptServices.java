package dev.tapedeck.application.transcript;

import dev.tapedeck.domain.storage.Storage;

/** Puts the transcript use cases together. */
public final class TranscriptServices {
    private TranscriptServices() {}

    public static TranscriptUseCases of(Storage storage, TranscriptReader transcripts) {
        return new TranscriptUseCases(
                new ReadTranscriptService(storage.recordings(), transcripts),
                new SearchRecordingsService(storage.search()));
    }
}
