package dev.tapedeck.application.playback;

import dev.tapedeck.application.result.Result;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.playback.PlaybackGrant;
import dev.tapedeck.domain.recording.Recording;
import java.net.URI;
import java.util.Optional;

/**
 * Giving recordings to viewers who hold a playback token: owners hand tokens out and revoke them, players have theirs
 * admitted and read what it grants. Thread-safe.
 */
public interface Playback {
    /** A token for a recording that its owner has just read, for playing and saving. Local arithmetic. */
    Granted grant(Recording recording);

    /**
     * Ends every playback token of a recording that was handed out so far.
     *
     * @return false when the actor has no recording with this id
     */
    boolean revoke(Actor actor, RecordingId recording);

    /**
     * Decides whether a playback token still counts. A token that was admitted within the last seconds is not looked up
     * again.
     *
     * @return what it grants; refused with {@link dev.tapedeck.application.result.Refusal.NotPermitted} when the token
     *     is invalid, expired or revoked, or its recording was deleted
     */
    Result<PlaybackGrant> admit(String token);

    /**
     * The playlist as of now, growing while the recording runs.
     *
     * @return empty when there is nothing to play (yet)
     */
    Optional<Playlist> playlist(PlaybackGrant grant);

    /**
     * Where the playlist of a recording is that a provider keeps and plays.
     *
     * @return empty when the recording is in our store, or not ready at the provider
     */
    Optional<URI> hosted(PlaybackGrant grant);

    /**
     * The address from which a segment can be read for a while. Local arithmetic: no database, no network.
     *
     * @param name as the playlist spells it: {@code <take>/<file>}
     * @return empty when the name is not of a segment
     */
    Optional<URI> segment(PlaybackGrant grant, String name);

    /**
     * A file beside the playlist. One that people save is made when the first of them asks.
     *
     * @return refused with {@code NotFound}, with {@code Preparing} while it is made, with {@code NotPermitted} when the
     *     token permits playing only, and with {@code KeptElsewhere} when a provider gives no file of it out
     */
    Result<Content> file(PlaybackGrant grant, File file);

    /** A token and what it permits. The token is a secret of its viewers. */
    record Granted(String token, PlaybackGrant grant) {
        @Override
        public String toString() {
            return "Granted[token=hidden, grant=" + grant + "]";
        }
    }

    /**
     * A playlist, ready to send. The arrays are shared by all viewers and must not be changed.
     *
     * @param text UTF-8
     * @param gzip the same, compressed
     * @param entityTag quoted, changes with the content
     * @param ended whether it will never change again
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Playlist(byte[] text, byte[] gzip, String entityTag, boolean ended) {}

    /** What a file is read from. */
    sealed interface Content {
        /** Read it there; the address expires. */
        record At(URI address) implements Content {}

        /** It is this text. */
        record Text(String body, String contentType) implements Content {}
    }

    /** The files, by the names that players and people use. */
    enum File {
        CAPTIONS("captions.vtt"),
        STORYBOARD("storyboard.vtt"),
        STORYBOARD_SHEET("storyboard.jpg"),
        THUMBNAIL("thumbnail.jpg"),
        DOWNLOAD("download.mp4"),
        AUDIO("audio.m4a"),
        /** The page of a provider that keeps the recording, which plays it. */
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
