package dev.tapedeck.adapters.http.playback;

import dev.tapedeck.application.playback.Playback;
import dev.tapedeck.application.playback.Playback.File;
import dev.tapedeck.application.playback.Playback.Granted;
import dev.tapedeck.domain.media.AssetKind;
import dev.tapedeck.domain.recording.Recording;
import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;

/** Makes the playback addresses of recordings. */
public final class PlaybackLinks {
    static final String PLAYLIST = "index.m3u8";

    private final Playback playback;
    private final PublicAddress address;

    public PlaybackLinks(Playback playback, PublicAddress address) {
        this.playback = playback;
        this.address = address;
    }

    /** The addresses of one recording; each is null until its media exists. */
    public record Links(@Nullable String playlist, @Nullable String thumbnail) {
        private static final Links NONE = new Links(null, null);
    }

    /** Addresses with the public address of this request. */
    public Links of(Context ctx, Recording recording) {
        boolean hasThumbnail = recording.asset(AssetKind.THUMBNAIL).isPresent();
        if (!recording.isPlayable() && !hasThumbnail) {
            return Links.NONE;
        }
        String folder = folder(ctx, playback.grant(recording));
        return new Links(
                recording.isPlayable() ? folder + PLAYLIST : null,
                hasThumbnail ? folder + File.THUMBNAIL.fileName() : null);
    }

    /** The address of the playlist of a playable recording. */
    public String playlist(Context ctx, Recording recording) {
        return playlist(ctx, playback.grant(recording));
    }

    /** The address of one file beside the playlist. */
    public String file(Context ctx, Recording recording, File file) {
        return folder(ctx, playback.grant(recording)) + file.fileName();
    }

    Granted grant(Recording recording) {
        return playback.grant(recording);
    }

    String playlist(Context ctx, Granted granted) {
        return folder(ctx, granted) + PLAYLIST;
    }

    static String path(Granted granted) {
        return "/play/" + granted.token() + "/";
    }

    private String folder(Context ctx, Granted granted) {
        return address.of(ctx) + path(granted);
    }
}
