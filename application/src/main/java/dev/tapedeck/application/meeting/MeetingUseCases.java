package dev.tapedeck.application.meeting;

/** What can be done with meetings. */
public record MeetingUseCases(
        CreateMeetingUseCase create,
        AdmitToMeetingUseCase admit,
        FindMeetingUseCase find,
        JoinMeetingUseCase join,
        StartMeetingRecordingUseCase start,
        StopMeetingRecordingUseCase stop,
        LocateCloudRecordingUseCase cloudRecording) {}
