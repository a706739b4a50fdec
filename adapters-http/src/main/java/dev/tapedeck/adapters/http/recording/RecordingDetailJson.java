package dev.tapedeck.adapters.http.recording;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.tapedeck.adapters.http.transcript.TranscriptLineJson;
import java.util.List;

/** A recording with its transcript and takes. */
record RecordingDetailJson(
        @JsonUnwrapped RecordingJson recording,
        String transcriptStatus,
        List<TranscriptLineJson> transcript,
        List<TakeJson> takes) {}
