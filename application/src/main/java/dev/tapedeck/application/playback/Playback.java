package dev.tapedeck.application.playback;

import dev.tapedeck.application.result.Result;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.playback.PlaybackGrant;
import dev.tapedeck.domain.recording.Recording;
import java.net.URI;
import java.util.Optional;

/**
 * Inbound port: playback for viewers who hold a playback token. Owners issue and revoke tokens; players use them to
 * read playlists, segments and files. Thread-safe.
 */
public interface Playback {
    /**
     * Issues a token for playing and downloading a recording that its owner has just read. No database or network call.
     */
    Granted grant(Recording recording);

    /**
     * Revokes every playback token of a recording that was issued so far.
     *
     * @return false when the actor has no recording with this id
     */
    boolean revoke(Actor actor, RecordingId recording);

    /**
     * Checks a playback token. A token that was checked within the last seconds is not looked up again.
     *
     * @return the grant; refused with {@link dev.tapedeck.application.result.Refusal.NotPermitted} when the token is
     *     invalid, expired or revoked, or its recording was deleted
     */
    Result<PlaybackGrant> admit(String token);

    /**
     * The current playlist, which grows while the recording runs. A final one may be that of a few seconds ago, for a
     * grant that was {@linkplain #admit admitted}.
     *
     * @return empty when there is nothing to play, or not yet
     */
    Optional<Playlist> playlist(PlaybackGrant grant);

    /**
     * The address of the playlist of a hosted recording, which its provider keeps and plays.
     *
     * @return empty when the recording is in our store, or is not ready at the provider
     */
    Optional<URI> hosted(PlaybackGrant grant);

    /**
     * A signed address of a segment, which expires. No database or network call.
     *
     * @param name as in the playlist: {@code <take>/<file>}
     * @return empty when it is not the name of a segment
     */
    Optional<URI> segment(PlaybackGrant grant, String name);

    /**
     * A file beside the playlist. A file for downloading is made on the first request.
     *
     * @return refused with {@code NotFound}, with {@code Preparing} while it is being made, with {@code NotPermitted}
     *     when the token permits playing only, and with {@code KeptElsewhere} when the recording is hosted by a
     *     provider that offers no file
     */
    Result<Content> file(PlaybackGrant grant, File file);

    /** A token and its grant. The token is a secret of its viewers. */
    record Granted(String token, PlaybackGrant grant) {
        @Override
        public String toString() {
            return "Granted[token=hidden, grant=" + grant + "]";
        }
    }

    /**
     * A rendered playlist. All viewers share the arrays, which must not be changed.
     *
     * @param text UTF-8
     * @param gzip the same text, compressed
     * @param entityTag quoted; changes with the content
     * @param ended whether it is final
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Playlist(byte[] text, byte[] gzip, String entityTag, boolean ended) {}

    /** The content of a file, or its address. */
    sealed interface Content {
        /** A signed address, which expires. */
        record At(URI address) implements Content {}

        /** The text of the file. */
        record Text(String body, String contentType) implements Content {}
    }

    /** The files beside a playlist, by their public names. */
    enum File {
        CAPTIONS("captions.vtt"),
        STORYBOARD("storyboard.vtt"),
        STORYBOARD_SHEET("storyboard.jpg"),
        THUMBNAIL("thumbnail.jpg"),
        DOWNLOAD("download.mp4"),
        AUDIO("audio.m4a"),
        /** The page of the provider that plays a hosted recording. */
        PLAYER("player.html");

        private final String fileName;

        File(String fileName) {
            this.fileName = fileName;
        }

        public String fileName() {
            return fileName;
        }
    }
}
