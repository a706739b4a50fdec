package dev.tapedeck.domain.capture;

import dev.tapedeck.domain.capture.StartResponse.Accepted;
import dev.tapedeck.domain.capture.StartResponse.Refused;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.media.Segment;
import dev.tapedeck.domain.provider.CaptureSource;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.recording.failure.RecordingFailure;
import dev.tapedeck.domain.recording.time.EngineDeadlines;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An engine that captures nothing: it writes down what it is asked, answers as told, and reports to its listener what
 * the test says has happened. Accepts every start unless told otherwise. Thread-safe.
 */
public final class FakeCaptureEngine implements CaptureEngine {
    /** The bounds of the engine that runs in our own process. */
    public static final EngineDeadlines DEADLINES = new EngineDeadlines(
            Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(15), Duration.ofSeconds(15));

    /** Composed takes that can be played while they run. */
    public static final EngineAbilities ABILITIES =
            new EngineAbilities(Set.of(TakeKind.COMPOSITE), true, false, DEADLINES);

    private static final int SEGMENTS = 2;
    private static final Duration SEGMENT_DURATION = Duration.ofSeconds(4);

    private final ProviderKind provider;
    private final EngineAbilities abilities;
    private final @Nullable String node;

    private final List<CaptureRequest> starts = new CopyOnWriteArrayList<>();
    private final List<TakeId> stops = new CopyOnWriteArrayList<>();
    private final Map<TakeId, EngineReport> reports = new ConcurrentHashMap<>();
    private volatile Function<CaptureRequest, StartResponse> response = FakeCaptureEngine::accept;
    private final Map<CaptureSource, RecordingFailure> forbidden = new ConcurrentHashMap<>();
    private volatile @Nullable RecordingFailure everySource;
    private volatile @Nullable Instant firstFrame;
    private volatile @Nullable CaptureListener listener;
    private volatile boolean closed;

    /** The default engine: ffmpeg on {@code node-1}. */
    public FakeCaptureEngine() {
        this(ProviderKind.FFMPEG, ABILITIES, "node-1");
    }

    public FakeCaptureEngine(ProviderKind provider, EngineAbilities abilities, @Nullable String node) {
        this.provider = provider;
        this.abilities = abilities;
        this.node = node;
    }

    /** The job that an accepted take gets. */
    public static String jobOf(TakeId take) {
        return "job-" + take;
    }

    private static StartResponse accept(CaptureRequest request) {
        return new Accepted(jobOf(request.take()));
    }

    // What the test says.

    public void accepts() {
        response = FakeCaptureEngine::accept;
    }

    public void refuses(RecordingFailure failure) {
        response = request -> new Refused(failure);
    }

    public void staysSilent() {
        response = request -> {
            throw new ProviderUnavailable("start " + request.take(), new IllegalStateException("told to be silent"));
        };
    }

    /** Answers starts in any other way; may also drive the listener, or wait. */
    public void answers(Function<CaptureRequest, StartResponse> how) {
        response = how;
    }

    /** Refuses every source before it is tried, or none when null. */
    public void refusesSources(@Nullable RecordingFailure failure) {
        everySource = failure;
    }

    /** Refuses one source before it is tried. */
    public void refusesSource(CaptureSource source, RecordingFailure failure) {
        forbidden.put(source, failure);
    }

    /**
     * From now on every accepted take flows at once, brings two segments, gives a sign of life, and ends when it is
     * stopped, all with the given time for its first frame, and on the thread that calls.
     */
    public void capturesByItself(Instant at) {
        firstFrame = at;
    }

    /** What {@link #find} answers about a take, instead of what the starts and ends say. */
    public void reports(TakeId take, EngineReport report) {
        reports.put(take, report);
    }

    public void mediaFlowing(TakeId take, Instant firstFrame) {
        listener().mediaFlowing(take, firstFrame);
    }

    public void segmentStored(TakeId take, Segment segment) {
        listener().segmentStored(take, segment);
    }

    public void alive(TakeId... takes) {
        listener().alive(List.of(takes));
    }

    public void end(TakeId take, TakeEnd end) {
        reports.put(take, new EngineReport.Found(jobOf(take), null, end));
        listener().ended(take, end);
    }

    public void breaks(TakeId take, Instant at, RecordingFailure failure) {
        reports.put(take, new EngineReport.Found(jobOf(take), null, TakeEnd.broken(at, failure, Duration.ZERO)));
        listener().broke(take, failure);
    }

    // What the test asks.

    /** Every start, repeats included, in order. */
    public List<CaptureRequest> starts() {
        return List.copyOf(starts);
    }

    public CaptureRequest lastStart() {
        return starts.get(starts.size() - 1);
    }

    /** Every stop, repeats included, in order. */
    public List<TakeId> stops() {
        return List.copyOf(stops);
    }

    public boolean isClosed() {
        return closed;
    }

    // What the engine does.

    @Override
    public ProviderKind provider() {
        return provider;
    }

    @Override
    public EngineAbilities abilities() {
        return abilities;
    }

    @Override
    public Optional<String> node() {
        return Optional.ofNullable(node);
    }

    @Override
    public Optional<RecordingFailure> refusalOf(CaptureSource source) {
        return Optional.ofNullable(everySource).or(() -> Optional.ofNullable(forbidden.get(source)));
    }

    @Override
    public void open(CaptureListener reportsTo) {
        listener = reportsTo;
    }

    @Override
    public StartResponse start(CaptureRequest request) {
        starts.add(request);
        StartResponse given = response.apply(request);
        if (given instanceof Accepted accepted) {
            EngineReport known =
                    reports.putIfAbsent(request.take(), new EngineReport.Found(accepted.jobId(), null, null));
            Instant flows = firstFrame;
            if (known == null && flows != null) {
                capture(request.take(), flows);
            }
        }
        return given;
    }

    private void capture(TakeId take, Instant at) {
        mediaFlowing(take, at);
        for (int number = 0; number < SEGMENTS; number++) {
            segmentStored(take, new Segment(number, 1_000, SEGMENT_DURATION));
        }
        alive(take);
    }

    @Override
    public void stop(Take take) {
        stops.add(take.id());
        endByItself(take.id());
    }

    private void endByItself(TakeId take) {
        Instant flowed = firstFrame;
        boolean runs = reports.get(take) instanceof EngineReport.Found found && found.end() == null;
        if (flowed != null && runs) {
            end(take, TakeEnd.clean(flowed.plus(SEGMENT_DURATION.multipliedBy(SEGMENTS))));
        }
    }

    @Override
    public EngineReport find(Take take) {
        return reports.getOrDefault(take.id(), new EngineReport.Absent());
    }

    @Override
    public void close() {
        closed = true;
        List.copyOf(reports.keySet()).forEach(this::endByItself);
    }

    private CaptureListener listener() {
        return Objects.requireNonNull(listener, "the engine is not open");
    }
}
