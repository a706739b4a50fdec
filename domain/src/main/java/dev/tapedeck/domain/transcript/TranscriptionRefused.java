package dev.tapedeck.domain.transcript;

/** The transcription service refuses the audio. No retry helps. */
public final class TranscriptionRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TranscriptionRefused(String why) {
        super(why);
    }
}
