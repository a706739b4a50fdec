package dev.tapedeck.domain.capture.remote;

import dev.tapedeck.domain.capture.CaptureEngine;
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
 * Outbound port: an engine that runs on a video platform. It reports nothing by itself: what it does is heard from
 * {@link ProviderEvents} and, as these may be lost, asked for by {@link #poll}. Thread-safe; every call is bounded in
 * time and throws {@link ProviderUnavailable} when the platform gave no usable answer.
 */
public interface RemoteCaptureEngine extends CaptureEngine {
    /**
     * Whether each track is a take of its own, whose subject is the platform's name for the track; otherwise one take of
     * kind {@code TRACKS} brings them all.
     */
    default boolean startsEachTrack() {
        return false;
    }

    /** Where the media of a take is once it has ended. */
    MediaPlace mediaOf(Take take);

    /**
     * What the platform says about its runs, in one listing for all of them: those that are open, and those that have
     * ended, newest first back to the first one that is settled. Runs of strangers on the same account are included; a
     * run that cannot be read is logged and left out, and the others are still given.
     *
     * @param isSettled whether nothing more is wanted of a run, by its job id
     */
    List<ObservedRun> poll(Predicate<String> isSettled);

    /**
     * The same, for a platform that can be asked for runs by name: those that are awaited are told of however long ago
     * they began, also when the platform has them no longer.
     *
     * @param awaited jobs of takes that are open
     */
    default List<ObservedRun> poll(Predicate<String> isSettled, Set<String> awaited) {
        return poll(isSettled);
    }

    /**
     * The files that an ended take has brought, all or none, in the order in which they should be shown; empty when it
     * brought nothing.
     *
     * @throws MediaNotReady while the platform works on them
     */
    List<CapturedFile> files(Take take);

    /** Opens one of {@link #files} at the platform. The caller closes it. Not called for media that is in our store. */
    InputStream open(Take take, CapturedFile file);

    /** Where the platform shows a take in a player of its own; empty when it does not, or not now. */
    default Optional<URI> player(Take take) {
        return Optional.empty();
    }

    /** Deletes what the platform keeps of a take. Harmless when it is gone already. */
    void delete(Take take);
}
