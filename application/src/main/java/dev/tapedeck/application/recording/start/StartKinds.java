package dev.tapedeck.application.recording.start;

import dev.tapedeck.domain.capture.CaptureEngine;
import dev.tapedeck.domain.capture.remote.RemoteCaptureEngine;
import dev.tapedeck.domain.recording.TakeKind;
import java.util.EnumSet;
import java.util.Set;

/** Chooses the kinds of takes with which an engine starts a recording. */
public final class StartKinds {
    private StartKinds() {}

    /**
     * The wanted kinds that an engine can start for a whole room or source. Where each track is a take of its own, a
     * recording of tracks only begins with one take, which waits for the first track.
     */
    public static Set<TakeKind> of(CaptureEngine engine, Set<TakeKind> wanted) {
        Set<TakeKind> kinds = EnumSet.noneOf(TakeKind.class);
        kinds.addAll(wanted);
        kinds.retainAll(engine.abilities().kinds());
        if (isPerTrack(engine) && kinds.size() > 1) {
            kinds.remove(TakeKind.TRACKS);
        }
        return kinds;
    }

    /** Whether an engine records each track of a room as a take of its own. */
    public static boolean isPerTrack(CaptureEngine engine) {
        return engine instanceof RemoteCaptureEngine remote && remote.startsEachTrack();
    }

    public static boolean onlyUploads(CaptureEngine engine) {
        return engine.abilities().kinds().equals(Set.of(TakeKind.UPLOAD));
    }
}
