package dev.tapedeck.application.playback;

import dev.tapedeck.domain.playback.PlaybackGrant;
import java.net.URI;

/** Gives what lies beside a playlist. */
@FunctionalInterface
public interface ServePlaybackFileUseCase {
    /** The files, by the names that players and people use. */
    enum File {
        CAPTIONS("captions.vtt"),
        STORYBOARD("storyboard.vtt"),
        STORYBOARD_SHEET("storyboard.jpg"),
        THUMBNAIL("thumbnail.jpg"),
        DOWNLOAD("download.mp4"),
        AUDIO("audio.m4a"),
        /** The page of a platform that keeps the recording, which plays it. */
        PLAYER("player.html");

        private final String fileName;

        File(String fileName) {
            this.fileName = fileName;
        }

        public String fileName() {
            return fileName;
        }
    }

    /** How to answer. */
    sealed interface Result {
        /** Read it there; the address expires. */
        record At(URI address) implements Result {}

        /** It is this text. */
        record Text(String body, String contentType) implements Result {}

        /** It is being made; ask again in a few seconds. */
        record Preparing() implements Result {}

        /** The token permits playing only. */
        record NotPermitted() implements Result {}

        /** A platform keeps the recording, and gives no file of it out. */
        record KeptElsewhere() implements Result {}

        /** There is none. */
        record Missing() implements Result {}
    }

    Result serve(PlaybackGrant grant, File file);
}
