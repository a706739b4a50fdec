package dev.tapedeck.domain.capture.remote;

import dev.tapedeck.domain.capture.CaptureEngine;
import dev.tapedeck.domain.capture.EngineReport;
import dev.tapedeck.domain.capture.ProviderUnavailable;
import dev.tapedeck.domain.capture.webhook.ProviderEvents;
import dev.tapedeck.domain.recording.Take;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Outbound port: an engine that runs on a video platform. It has no listener: the state of its runs comes from {@link
 * ProviderEvents} and, as events may be lost, from {@link #poll}. Thread-safe; every call is bounded in time and throws
 * {@link ProviderUnavailable} when the platform gave no usable response.
 */
public interface RemoteCaptureEngine extends CaptureEngine {
    /**
     * Whether each track is a take of its own, whose subject is the platform's name for the track. Otherwise one take
     * of kind {@code TRACKS} has them all.
     */
    default boolean startsEachTrack() {
        return false;
    }

    /**
     * Like {@link #find(Take)}, for a platform whose runs may not name their take, so that it has to be guessed.
     *
     * @param isOther whether a run that does not name its take is known not to be this take's
     */
    default EngineReport find(Take take, Predicate<ObservedRun> isOther) {
        return find(take);
    }

    /** The place of a take's media after the take has ended. */
    MediaPlace mediaOf(Take take);

    /**
     * Lists the platform's runs: the open ones, and the ended ones, newest first, back to the first one that is
     * settled. Includes runs of other applications on the same account. A run that cannot be read is logged and left
     * out.
     *
     * @param isSettled whether a run, given by its job id, needs nothing more
     */
    List<ObservedRun> poll(Predicate<String> isSettled);

    /**
     * Like {@link #poll(Predicate)}, for a platform that can look runs up by name: the awaited runs are always
     * included, however old they are, also when the platform no longer has them.
     *
     * @param awaited jobs of takes that are open
     */
    default List<ObservedRun> poll(Predicate<String> isSettled, Set<String> awaited) {
        return poll(isSettled);
    }

    /**
     * Whether the platform may go on listing a run as running after its recorder has died. Then being listed is no sign
     * of life.
     */
    default boolean listsDeadRuns() {
        return false;
    }

    /**
     * Looks for a sign of life of a run that is listed as running and whose segments stay away. A run that gives none is
     * stopped.
     */
    default RunLife lifeOf(Take take) {
        return RunLife.ALIVE;
    }

    /**
     * The files of an ended take, all or none, in the order in which they should be shown; empty when the take produced
     * none.
     *
     * @throws MediaNotReady while the platform processes them
     */
    List<CapturedFile> files(Take take);

    /** Opens one of {@link #files} at the platform. The caller closes it. Not called for media that is in our store. */
    InputStream open(Take take, CapturedFile file);

    /** The address of a take in the platform's own player; empty when there is none, or not now. */
    default Optional<URI> player(Take take) {
        return Optional.empty();
    }

    /** Deletes the media that the platform keeps of a take. Harmless when it is already deleted. */
    void delete(Take take);
}
