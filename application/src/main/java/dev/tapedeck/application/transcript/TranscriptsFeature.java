package dev.tapedeck.application.transcript;

import dev.tapedeck.application.kernel.Kernel;

/** Installs transcripts. */
public final class TranscriptsFeature {
    private TranscriptsFeature() {}

    public static Transcripts install(Kernel kernel) {
        return new TranscriptActions(kernel);
    }
}
