package dev.tapedeck.adapters.http.meeting;

import dev.tapedeck.adapters.http.playback.PlaybackLinks;
import dev.tapedeck.application.playback.Playback.File;
import dev.tapedeck.domain.recording.Recording;
import io.javalin.http.Context;

/** Makes playback addresses with the permission in the path, as an audio element sends no headers. */
final class MeetingLinks {
    private final PlaybackLinks links;

    MeetingLinks(PlaybackLinks links) {
        this.links = links;
    }

    /** Links with the public address of this request: to the single file if there is one, which any player supports. */
    CloudLinks in(Context ctx) {
        return playable -> playable.wholeFile().isPresent()
                ? links.file(ctx, playable.recording(), File.DOWNLOAD)
                : playlist(ctx, playable.recording());
    }

    String playlist(Context ctx, Recording recording) {
        return links.playlist(ctx, recording);
    }
}
