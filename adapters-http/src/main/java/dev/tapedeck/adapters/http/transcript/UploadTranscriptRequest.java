package dev.tapedeck.adapters.http.transcript;

import dev.tapedeck.adapters.http.body.Required;
import dev.tapedeck.adapters.http.body.value.Range;
import dev.tapedeck.domain.transcript.CaptionParser;
import dev.tapedeck.domain.transcript.SpokenCue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A transcript as JSON. */
record UploadTranscriptRequest(
        @Nullable String title,
        @Nullable String language,
        @Range(max = CaptionParser.CUES_MAX) List<Segment> segments) {
    /** What one speaker says without a pause. */
    record Segment(
            @Range(max = Integer.MAX_VALUE) Integer startMs,
            @Range(max = Integer.MAX_VALUE) Integer endMs,
            @Nullable String speaker,
            String text) {
        Segment {
            Required.value("startMs", startMs);
            Required.value("endMs", endMs);
            Required.value("text", text);
        }

        SpokenCue cue() {
            return new SpokenCue(startMs, endMs, speaker, text);
        }
    }

    UploadTranscriptRequest {
        Required.value("segments", segments);
    }

    List<SpokenCue> cues() {
        return segments.stream().map(Segment::cue).toList();
    }
}
