package dev.tapedeck.domain.transcript;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Outbound port: turns speech into words. Thread-safe; blocking, bounded in time. */
public interface Transcriber {
    /** Whether there is one; otherwise {@link #transcribe} must not be called. */
    boolean isAvailable();

    /**
     * @param audio a local file of any length that ffmpeg can read
     * @return what was said, by time, on the file's own clock; empty when nothing was
     * @throws TranscriberUnavailable when the service gave no usable answer, which a later try may cure
     * @throws TranscriptionRefused when it will not do it, which no retry cures
     */
    Speech transcribe(Path audio);

    /** @param language as the service names it, null when it does not say */
    record Speech(@Nullable String language, List<Utterance> utterances) {
        public Speech {
            utterances = List.copyOf(utterances);
        }
    }

    /** @param end after {@code start} */
    record Utterance(Duration start, Duration end, String text) {}
}
