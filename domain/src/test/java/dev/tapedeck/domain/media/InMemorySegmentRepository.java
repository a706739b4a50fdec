package dev.tapedeck.domain.media;

import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.recording.RecordingFixtures;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeProgress;
import dev.tapedeck.domain.recording.repository.InMemoryRecordingRepository;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Segments and progress of takes in maps. Knows the takes that {@link InMemoryRecordingRepository} has. Thread-safe. */
public final class InMemorySegmentRepository implements SegmentRepository {
    private final Map<TakeId, NavigableMap<Integer, Segment>> segments = new HashMap<>();
    private final Map<TakeId, TakeProgress> progress = new HashMap<>();

    @Override
    public synchronized void confirm(TakeId take, Segment segment, Instant at) {
        NavigableMap<Integer, Segment> ofTake = segments.get(take);
        if (ofTake != null && ofTake.putIfAbsent(segment.number(), segment) == null) {
            progress.compute(take, (same, before) -> add(before == null ? TakeProgress.NONE : before, segment, at));
        }
    }

    private static TakeProgress add(TakeProgress before, Segment segment, Instant at) {
        return new TakeProgress(
                before.segments() + 1,
                before.bytes() + segment.sizeBytes(),
                before.recorded().plus(segment.duration()),
                at,
                before.aliveAt(),
                before.starts());
    }

    @Override
    public synchronized void alive(List<TakeId> takes, Instant at) {
        for (TakeId take : takes) {
            progress.computeIfPresent(take, (same, p) -> p.aliveAt(at));
        }
    }

    @Override
    public synchronized void starting(TakeId take, int starts, Instant at) {
        progress.computeIfPresent(take, (same, p) -> p.starting(starts, at));
    }

    @Override
    public synchronized List<Segment> ofTake(TakeId take) {
        return new ArrayList<>(segments.getOrDefault(take, new TreeMap<>()).values());
    }

    /** A take that exists from now on. */
    public synchronized void know(TakeId take) {
        segments.putIfAbsent(take, new TreeMap<>());
        progress.putIfAbsent(take, TakeProgress.NONE);
    }

    /** Drops the rows of a settled take; its progress stays. */
    public synchronized void fold(TakeId take) {
        segments.computeIfPresent(take, (same, rows) -> new TreeMap<>());
    }

    public synchronized void forget(TakeId take) {
        segments.remove(take);
        progress.remove(take);
    }

    public synchronized Take current(Take take) {
        return RecordingFixtures.progressed(take, progress.getOrDefault(take.id(), TakeProgress.NONE));
    }
}
