package dev.tapedeck.application.transcript;

/** What can be done with words. */
public record TranscriptUseCases(
        ReadTranscriptUseCase read,
        SearchRecordingsUseCase search,
        UploadTranscriptUseCase upload,
        RenameSpeakerUseCase rename) {}
