package dev.tapedeck.domain.capture.remote;

import dev.tapedeck.domain.capture.CaptureListener;
import dev.tapedeck.domain.capture.CaptureRequest;
import dev.tapedeck.domain.capture.EngineAbilities;
import dev.tapedeck.domain.capture.EngineReport;
import dev.tapedeck.domain.capture.ProviderUnavailable;
import dev.tapedeck.domain.capture.StartResponse;
import dev.tapedeck.domain.capture.TakeEnd;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.provider.CaptureSource;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.recording.failure.RecordingFailure;
import dev.tapedeck.domain.recording.time.EngineDeadlines;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A video platform in memory, with an engine on it. Runs begin, flow and end when the test says so; answers can be lost,
 * be lies, or take their time. Thread-safe.
 */
public final class FakeRemoteEngine implements RemoteCaptureEngine {
    /** Bounds as a platform's are: long for a start, longer for the end. */
    public static final EngineDeadlines DEADLINES = new EngineDeadlines(
            Duration.ofSeconds(30), Duration.ofMinutes(1), Duration.ofMinutes(1), Duration.ofMinutes(5));

    private final ProviderKind provider;
    private final MediaPlace place;
    private final boolean eachTrack;
    private final Map<String, FakeRun> runs = new LinkedHashMap<>();
    private final List<CaptureRequest> starts = new ArrayList<>();
    private final List<TakeId> stops = new ArrayList<>();
    private final Set<TakeId> deleted = new HashSet<>();
    private final Set<String> hidden = new HashSet<>();
    private final Set<String> working = new HashSet<>();
    private final Set<String> awaited = new HashSet<>();
    private final Map<TakeId, RunLife> lives = new LinkedHashMap<>();
    private boolean listsDead;
    private Function<CaptureRequest, StartResponse> response = FakeRemoteEngine::accept;
    private Runnable beforeCalls = () -> {};
    private int answersToLose;
    private int startsToLose;
    private boolean silent;
    private int polls;

    /** Composed takes and tracks, whose media is to be copied from the platform. */
    public FakeRemoteEngine(ProviderKind provider) {
        this(provider, MediaPlace.PLATFORM, false);
    }

    public FakeRemoteEngine(ProviderKind provider, MediaPlace place, boolean eachTrack) {
        this.provider = provider;
        this.place = place;
        this.eachTrack = eachTrack;
    }

    /** One that keeps and plays what is uploaded to it. */
    public static FakeRemoteEngine hosting(ProviderKind provider) {
        return new FakeRemoteEngine(provider, MediaPlace.HOSTED, false);
    }

    /** The job that an accepted take gets. */
    public static String jobOf(TakeId take) {
        return "run-" + take;
    }

    private static StartResponse accept(CaptureRequest request) {
        return new StartResponse.Accepted(jobOf(request.take()));
    }

    // What the test says.

    /** How starts are answered from now on; a run begins when the answer is {@code Accepted}. */
    public synchronized void answers(Function<CaptureRequest, StartResponse> how) {
        response = how;
    }

    public void accepts() {
        answers(FakeRemoteEngine::accept);
    }

    /** The next starts are carried out, and nobody hears of it. */
    public synchronized void losesAnswers(int count) {
        answersToLose = count;
    }

    /** The next starts get lost on the way there. */
    public synchronized void losesStarts(int count) {
        startsToLose = count;
    }

    /** Whether every call fails from now on. */
    public synchronized void staysSilent(boolean isSilent) {
        silent = isSilent;
    }

    /** What happens before every call: time passes, or the test waits. */
    public synchronized void beforeCalls(Runnable what) {
        beforeCalls = what;
    }

    /** Whether it denies that it has this run. */
    public synchronized void denies(String jobId, boolean isDenied) {
        if (isDenied) {
            hidden.add(jobId);
        } else {
            hidden.remove(jobId);
        }
    }

    /** Whether it still works on the media of this run. */
    public synchronized void works(String jobId, boolean isWorking) {
        if (isWorking) {
            working.add(jobId);
        } else {
            working.remove(jobId);
        }
    }

    /** Being listed is no sign of life from now on, and a run that is asked for one gives this. */
    public synchronized void lives(TakeId take, RunLife life) {
        listsDead = true;
        lives.put(take, life);
    }

    public synchronized void flows(TakeId take, Instant firstFrame) {
        change(jobOf(take), run -> run.flowing(firstFrame));
    }

    /** The run of a take is over, and these are its files. */
    public synchronized void ends(TakeId take, TakeEnd end, FakeFile... files) {
        change(jobOf(take), run -> run.ended(end, List.of(files)));
    }

    /** A run that somebody else has started. */
    public synchronized void stranger(
            String jobId, @Nullable String room, Instant firstFrame, @Nullable TakeEnd end, FakeFile... files) {
        runs.put(jobId, new FakeRun(jobId, null, room, firstFrame, end, List.of(files)));
    }

    /** Files that become visible, or vanish, after the end. */
    public synchronized void files(String jobId, FakeFile... files) {
        change(jobId, run -> run.having(List.of(files)));
    }

    private void change(String jobId, Function<FakeRun, FakeRun> how) {
        if (runs.computeIfPresent(jobId, (same, run) -> how.apply(run)) == null) {
            throw new AssertionError("there is no run " + jobId);
        }
    }

    // What the test asks.

    /** Every start that arrived, repeats included, in order. */
    public synchronized List<CaptureRequest> starts() {
        return List.copyOf(starts);
    }

    /** Every stop that arrived, repeats included, in order. */
    public synchronized List<TakeId> stops() {
        return List.copyOf(stops);
    }

    public synchronized Set<TakeId> deleted() {
        return Set.copyOf(deleted);
    }

    /** Every job that a poll was given as awaited. */
    public synchronized Set<String> awaited() {
        return Set.copyOf(awaited);
    }

    public synchronized int polls() {
        return polls;
    }

    public synchronized boolean runs(TakeId take) {
        FakeRun run = runs.get(jobOf(take));
        return run != null && run.end() == null;
    }

    /** What the platform would tell about a take now. */
    public synchronized Optional<ObservedRun> observed(TakeId take) {
        return Optional.ofNullable(runs.get(jobOf(take))).map(FakeRun::observed);
    }

    // What the engine does.

    @Override
    public ProviderKind provider() {
        return provider;
    }

    @Override
    public EngineAbilities abilities() {
        Set<TakeKind> kinds =
                place == MediaPlace.HOSTED ? Set.of(TakeKind.UPLOAD) : Set.of(TakeKind.COMPOSITE, TakeKind.TRACKS);
        return new EngineAbilities(kinds, place == MediaPlace.STORE, false, DEADLINES);
    }

    @Override
    public boolean startsEachTrack() {
        return eachTrack;
    }

    @Override
    public Optional<String> node() {
        return Optional.empty();
    }

    @Override
    public Optional<RecordingFailure> refusalOf(CaptureSource source) {
        return Optional.empty();
    }

    @Override
    public void open(CaptureListener listener) {
        // A platform reports nothing by itself.
    }

    @Override
    public StartResponse start(CaptureRequest request) {
        called("start");
        synchronized (this) {
            if (startsToLose > 0) {
                startsToLose--;
                throw unavailable("start " + request.take());
            }
            starts.add(request);
            StartResponse given = response.apply(request);
            if (given instanceof StartResponse.Accepted accepted) {
                runs.putIfAbsent(accepted.jobId(), FakeRun.of(accepted.jobId(), request));
            }
            if (answersToLose > 0) {
                answersToLose--;
                throw unavailable("hear of the start of " + request.take());
            }
            return given;
        }
    }

    @Override
    public void stop(Take take) {
        called("stop");
        synchronized (this) {
            stops.add(take.id());
        }
    }

    @Override
    public EngineReport find(Take take) {
        called("find");
        synchronized (this) {
            FakeRun run = runs.get(take.jobId() == null ? jobOf(take.id()) : take.jobId());
            return run == null || hidden.contains(run.jobId()) ? new EngineReport.Absent() : run.report();
        }
    }

    @Override
    public synchronized boolean listsDeadRuns() {
        return listsDead;
    }

    @Override
    public RunLife lifeOf(Take take) {
        called("lifeOf");
        synchronized (this) {
            return lives.getOrDefault(take.id(), RunLife.ALIVE);
        }
    }

    @Override
    public MediaPlace mediaOf(Take take) {
        return place;
    }

    @Override
    public List<ObservedRun> poll(Predicate<String> isSettled) {
        called("poll");
        synchronized (this) {
            polls++;
            return runs.values().stream()
                    .filter(run -> !hidden.contains(run.jobId()))
                    .filter(run -> run.end() == null || !isSettled.test(run.jobId()))
                    .map(FakeRun::observed)
                    .toList();
        }
    }

    @Override
    public List<ObservedRun> poll(Predicate<String> isSettled, Set<String> open) {
        synchronized (this) {
            awaited.addAll(open);
        }
        return poll(isSettled);
    }

    @Override
    public List<CapturedFile> files(Take take) {
        called("files");
        synchronized (this) {
            if (working.contains(run(take).jobId())) {
                throw new MediaNotReady("processing");
            }
            return run(take).files().stream().map(FakeFile::file).toList();
        }
    }

    @Override
    public InputStream open(Take take, CapturedFile file) {
        called("open");
        synchronized (this) {
            return run(take).files().stream()
                    .filter(one -> one.file().equals(file))
                    .findFirst()
                    .map(one -> new ByteArrayInputStream(one.bytes()))
                    .orElseThrow(() -> unavailable("open " + file.name()));
        }
    }

    @Override
    public Optional<URI> player(Take take) {
        called("player");
        synchronized (this) {
            boolean plays =
                    place == MediaPlace.HOSTED && !hidden.contains(run(take).jobId());
            return plays ? Optional.of(URI.create("https://platform.example/" + take.jobId())) : Optional.empty();
        }
    }

    @Override
    public void delete(Take take) {
        called("delete");
        synchronized (this) {
            deleted.add(take.id());
        }
    }

    @Override
    public void close() {
        // Nothing runs here.
    }

    private FakeRun run(Take take) {
        FakeRun run = runs.get(take.jobId() == null ? jobOf(take.id()) : take.jobId());
        return run == null ? FakeRun.nothing() : run;
    }

    private void called(String what) {
        Runnable before;
        boolean isSilent;
        synchronized (this) {
            before = beforeCalls;
            isSilent = silent;
        }
        before.run();
        if (isSilent) {
            throw unavailable(what);
        }
    }

    private static ProviderUnavailable unavailable(String what) {
        return new ProviderUnavailable(what, new IllegalStateException("told to be silent"));
    }
}
