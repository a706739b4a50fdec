package dev.tapedeck.adapters.http.transcript;

import dev.tapedeck.domain.transcript.TranscriptLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of a transcript. */
public record TranscriptLineJson(
        String role, String content, @Nullable Long timestampMs) {
    public static List<TranscriptLineJson> all(List<TranscriptLine> lines) {
        return lines.stream()
                .map(line -> new TranscriptLineJson(line.role(), line.content(), line.timestampMs()))
                .toList();
    }
}
