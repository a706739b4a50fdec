package dev.tapedeck.adapters.video.livekit;

import dev.tapedeck.domain.capture.ProviderUnavailable;
import dev.tapedeck.domain.recording.failure.RecordingFailure;
import java.net.URI;
import java.util.Optional;

/** Checks whether LiveKit can be used as configured, for start-up and {@code doctor}. */
final class LiveKitCheck {
    private final URI url;
    private final LiveKitCaptureEngine engine;

    LiveKitCheck(URI url, LiveKitCaptureEngine engine) {
        this.url = url;
        this.engine = engine;
    }

    /** The problem and its remedy, in a sentence or two; empty when LiveKit can be used. Never throws. */
    Optional<String> problem() {
        try {
            return engine.check().map(RecordingFailure::message);
        } catch (ProviderUnavailable silent) {
            return Optional.of("LiveKit does not respond at " + url
                    + " as it should. Check LIVEKIT_URL, and that this server reaches it.");
        }
    }
}
