package dev.tapedeck.adapters.video.livekit;

import dev.tapedeck.domain.capture.ProviderUnavailable;
import dev.tapedeck.domain.recording.failure.RecordingFailure;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/** Looks whether LiveKit can be used as configured, for start-up and {@code doctor}. */
public final class LiveKitCheck {
    private final URI url;
    private final Supplier<LiveKitCaptureEngine> engines;

    public LiveKitCheck(LiveKitConfig config, InstantSource clock) {
        this.url = config.url();
        this.engines = () -> new LiveKitCaptureEngine(config, clock);
    }

    /** What is wrong and what to do about it, in a sentence or two; empty when LiveKit can be used. Never throws. */
    public Optional<String> problem() {
        try (LiveKitCaptureEngine engine = engines.get()) {
            return engine.check().map(RecordingFailure::message);
        } catch (ProviderUnavailable silent) {
            return Optional.of("LiveKit does not answer at " + url
                    + " as it should. Check LIVEKIT_URL, and that this server reaches it.");
        }
    }
}
