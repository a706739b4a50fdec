package dev.tapedeck.application.kernel;

import dev.tapedeck.domain.media.MediaTool;
import dev.tapedeck.domain.recording.next.Installation;
import dev.tapedeck.domain.transcript.Transcriber;
import org.jspecify.annotations.Nullable;

/**
 * What an installation works on media with. Immutable.
 *
 * @param media makes pictures, files and mixes; null for none
 * @param transcriber transcribes what is said; null for none
 */
public record Tools(@Nullable MediaTool media, @Nullable Transcriber transcriber) {
    /** Audio is prepared for a transcriber by the media tool, so that one alone transcribes nothing. */
    public boolean transcribes() {
        return media != null && transcriber != null && transcriber.isAvailable();
    }

    public Installation installation() {
        return new Installation(media != null, transcribes());
    }
}
