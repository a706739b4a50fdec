package dev.tapedeck.domain.capture;

import static org.awaitility.Awaitility.await;

import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.media.Segment;
import dev.tapedeck.domain.recording.failure.RecordingFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Writes down what an engine reports, and waits for it. Thread-safe. */
public final class RecordingCaptureListener implements CaptureListener {
    private static final Duration WAIT_MAX = Duration.ofSeconds(30);

    private final Map<TakeId, Instant> flowing = new ConcurrentHashMap<>();
    private final Map<TakeId, List<Segment>> segments = new ConcurrentHashMap<>();
    private final Map<TakeId, Instant> alive = new ConcurrentHashMap<>();
    private final Map<TakeId, TakeEnd> ends = new ConcurrentHashMap<>();
    private final Map<TakeId, RecordingFailure> broken = new ConcurrentHashMap<>();
    private volatile boolean knowsNothing;

    /** As if every recording had been purged. */
    public void forgetsEverything() {
        knowsNothing = true;
    }

    @Override
    public boolean knows(TakeId take) {
        return !knowsNothing;
    }

    @Override
    public void mediaFlowing(TakeId take, Instant firstFrame) {
        flowing.putIfAbsent(take, firstFrame);
    }

    @Override
    public void segmentStored(TakeId take, Segment segment) {
        segments.computeIfAbsent(take, unused -> new CopyOnWriteArrayList<>()).add(segment);
    }

    @Override
    public void alive(List<TakeId> takes) {
        takes.forEach(take -> alive.put(take, Instant.EPOCH));
    }

    @Override
    public void ended(TakeId take, TakeEnd end) {
        ends.put(take, end);
    }

    @Override
    public void broke(TakeId take, RecordingFailure failure) {
        broken.put(take, failure);
    }

    /** Segments of a take as they were reported. */
    public List<Segment> segments(TakeId take) {
        return List.copyOf(segments.getOrDefault(take, List.of()));
    }

    public Instant awaitFlowing(TakeId take) {
        return awaited(flowing, take, "media of take " + take);
    }

    /** Waits until a take has at least so many segments. */
    public List<Segment> awaitSegments(TakeId take, int count) {
        await("segments of take " + take)
                .atMost(WAIT_MAX)
                .until(() -> segments(take).size() >= count);
        return segments(take);
    }

    public void awaitAlive(TakeId take) {
        awaited(alive, take, "sign of life of take " + take);
    }

    public TakeEnd awaitEnd(TakeId take) {
        return awaited(ends, take, "end of take " + take);
    }

    public RecordingFailure awaitBroken(TakeId take) {
        return awaited(broken, take, "failure of take " + take);
    }

    private static <T> T awaited(Map<TakeId, T> reported, TakeId take, String what) {
        await(what).atMost(WAIT_MAX).until(() -> reported.containsKey(take));
        return Objects.requireNonNull(reported.get(take));
    }
}
