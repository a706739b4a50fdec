package dev.tapedeck.adapters.http.meeting;

import dev.tapedeck.adapters.http.playback.PlaybackLinks;
import dev.tapedeck.application.playback.Playback.File;
import dev.tapedeck.domain.recording.Recording;
import io.javalin.http.Context;

/** Addresses that play by themselves: an audio element sends no headers, so that the permission is in the path. */
final class MeetingLinks {
    private final PlaybackLinks links;

    MeetingLinks(PlaybackLinks links) {
        this.links = links;
    }

    /** Links as this requester sees the server: to the one file where there is one, which any player takes. */
    CloudLinks in(Context ctx) {
        return playable -> playable.wholeFile().isPresent()
                ? links.file(ctx, playable.recording(), File.DOWNLOAD)
                : playlist(ctx, playable.recording());
    }

    String playlist(Context ctx, Recording recording) {
        return links.playlist(ctx, recording);
    }
}
