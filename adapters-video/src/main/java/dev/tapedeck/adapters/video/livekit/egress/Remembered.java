package dev.tapedeck.adapters.video.livekit.egress;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Ids of egresses, large enough for the runs of a busy day; the oldest are evicted first. */
final class Remembered extends LinkedHashMap<String, Boolean> {
    private static final long serialVersionUID = 1L;
    private static final int RUNS_MAX = 20_000;

    /** A set that may be used by several threads. */
    static Set<String> ids() {
        return Collections.synchronizedSet(Collections.newSetFromMap(new Remembered()));
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
        return size() > RUNS_MAX;
    }
}
