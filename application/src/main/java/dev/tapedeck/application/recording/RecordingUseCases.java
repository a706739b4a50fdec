package dev.tapedeck.application.recording;

/** What can be done with recordings. */
public record RecordingUseCases(
        StartRecordingUseCase start,
        StopRecordingUseCase stop,
        PauseRecordingUseCase pause,
        ResumeRecordingUseCase resume,
        FindRecordingUseCase find,
        ListRecordingsUseCase list,
        UpdateRecordingUseCase update,
        DeleteRecordingUseCase delete,
        RecordingHistoryUseCase history) {}
