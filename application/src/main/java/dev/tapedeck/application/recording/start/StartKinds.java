package dev.tapedeck.application.recording.start;

import dev.tapedeck.domain.capture.CaptureEngine;
import dev.tapedeck.domain.capture.remote.RemoteCaptureEngine;
import dev.tapedeck.domain.recording.TakeKind;
import java.util.EnumSet;
import java.util.Set;

/** Which kinds of takes an engine starts a recording with. */
public final class StartKinds {
    private StartKinds() {}

    /**
     * Those of the wanted kinds that an engine can start for a whole room or source. Where each track is recorded by
     * itself, a take for whatever is sent first begins a recording of nothing but tracks.
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

    /** Whether an engine records each track of a room by itself. */
    public static boolean isPerTrack(CaptureEngine engine) {
        return engine instanceof RemoteCaptureEngine remote && remote.startsEachTrack();
    }

    public static boolean onlyUploads(CaptureEngine engine) {
        return engine.abilities().kinds().equals(Set.of(TakeKind.UPLOAD));
    }
}
