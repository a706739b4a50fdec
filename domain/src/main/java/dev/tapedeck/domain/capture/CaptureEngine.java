package dev.tapedeck.domain.capture;

import dev.tapedeck.domain.provider.CaptureSource;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.failure.RecordingFailure;
import java.util.Optional;

/**
 * Outbound port: an engine that captures takes. Thread-safe. Remote calls are bounded in time and throw {@link
 * ProviderUnavailable} when their outcome is not known.
 */
public interface CaptureEngine extends AutoCloseable {
    ProviderKind provider();

    EngineAbilities abilities();

    /** The node that runs this engine's takes; empty when a remote platform runs them. */
    Optional<String> node();

    /**
     * Checks a source without connecting to it: scheme, address policy, folder. Called before anything is stored.
     *
     * @return why the source is refused, empty when it may be tried
     */
    Optional<RecordingFailure> refusalOf(CaptureSource source);

    /**
     * Connects the engine to its listener, and recovers takes that a previous run of this node left behind. Called
     * once, before the first {@link #start}; returns at once, and recovers in the background.
     */
    void open(CaptureListener listener);

    /** Starts a take. Repeating a start with the same take id is harmless. */
    StartResponse start(CaptureRequest request);

    /**
     * Requests the end of a take. Returns at once; the listener or the provider's events report the end. Harmless when
     * the take has ended, and when it is unknown.
     */
    void stop(Take take);

    /** The state of a take at the engine. Never {@code Absent} while an earlier start may still create the run. */
    EngineReport find(Take take);

    /** Ends all takes that run in this process, keeps what they captured, and returns when all have ended. */
    @Override
    void close();
}
