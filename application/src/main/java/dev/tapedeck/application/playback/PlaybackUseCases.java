package dev.tapedeck.application.playback;

/** What viewers, and those who send them, can do. */
public record PlaybackUseCases(
        GrantPlaybackUseCase grant,
        RevokePlaybackUseCase revoke,
        AdmitViewerUseCase admit,
        ServePlaylistUseCase playlist,
        LocateHostedUseCase hosted,
        LocateSegmentUseCase segment,
        ServePlaybackFileUseCase file) {}
