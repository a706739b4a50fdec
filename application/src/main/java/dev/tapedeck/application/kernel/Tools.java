package dev.tapedeck.application.kernel;

import dev.tapedeck.domain.media.MediaTool;
import dev.tapedeck.domain.recording.next.Installation;
import dev.tapedeck.domain.transcript.Transcriber;
import org.jspecify.annotations.Nullable;

/**
 * The tools with which an installation processes media. Immutable.
 *
 * @param media makes thumbnails, files and mixes; null for none
 * @param transcriber transcribes speech; null for none
 */
public record Tools(@Nullable MediaTool media, @Nullable Transcriber transcriber) {
    /**
     * Whether recordings are transcribed. The media tool prepares the audio, so that a transcriber alone is not enough.
     */
    public boolean transcribes() {
        return media != null && transcriber != null && transcriber.isAvailable();
    }

    public Installation installation() {
        return new Installation(media != null, transcribes());
    }
}
