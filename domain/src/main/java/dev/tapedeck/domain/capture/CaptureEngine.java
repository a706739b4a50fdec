package dev.tapedeck.domain.capture;

import dev.tapedeck.domain.provider.CaptureSource;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.failure.RecordingFailure;
import java.util.Optional;

/**
 * Outbound port: something that captures. Thread-safe. Remote calls are bounded in time and throw {@link
 * ProviderUnavailable} when their outcome is not known.
 */
public interface CaptureEngine extends AutoCloseable {
    ProviderKind provider();

    EngineAbilities abilities();

    /** The node that runs this engine's takes; empty when a remote platform does. */
    Optional<String> node();

    /**
     * Judges a source by what can be judged without connecting to it: scheme, address policy, folder. Called before
     * anything is stored.
     *
     * @return why it is refused, empty when it may be tried
     */
    Optional<RecordingFailure> refusalOf(CaptureSource source);

    /**
     * Begins to take part: picks up what an earlier life of this node left behind, and reports to {@code listener} from
     * then on. Called once, before the first {@link #start}; returns at once, and works in the background.
     */
    void open(CaptureListener listener);

    /** Starts a take. Repeating a start with the same take id is harmless. */
    StartResponse start(CaptureRequest request);

    /** Asks a take to end. Returns at once; the end comes through the listener or the provider's events. Harmless when
     * it has ended, and when it is unknown. */
    void stop(Take take);

    /** What became of a take. Never answers {@code Absent} while a start may still bring it about. */
    EngineReport find(Take take);

    /** Ends what this process runs, keeping what was captured, and returns when it has. */
    @Override
    void close();
}
