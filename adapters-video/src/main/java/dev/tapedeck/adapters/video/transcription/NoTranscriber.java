package dev.tapedeck.adapters.video.transcription;

import dev.tapedeck.domain.transcript.Transcriber;
import dev.tapedeck.domain.transcript.TranscriptionRefused;
import java.nio.file.Path;

/** The transcriber of installations without a transcription service, which always refuses. */
public final class NoTranscriber implements Transcriber {
    @Override
    public boolean isAvailable() {
        return false;
    }

    @Override
    public Speech transcribe(Path audio) {
        throw new TranscriptionRefused("no transcription service is configured");
    }
}
