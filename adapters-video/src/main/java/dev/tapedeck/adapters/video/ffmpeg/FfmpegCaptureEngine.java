package dev.tapedeck.adapters.video.ffmpeg;

import dev.tapedeck.adapters.video.ffmpeg.input.CaptureInputs;
import dev.tapedeck.adapters.video.ffmpeg.process.CommandRunner;
import dev.tapedeck.adapters.video.ffmpeg.process.ProcessLauncher;
import dev.tapedeck.adapters.video.ffmpeg.spool.OrphanProcesses;
import dev.tapedeck.adapters.video.ffmpeg.spool.Spool;
import dev.tapedeck.adapters.video.ffmpeg.spool.TakeFolder;
import dev.tapedeck.adapters.video.source.SourcePolicy;
import dev.tapedeck.domain.capture.CaptureEngine;
import dev.tapedeck.domain.capture.CaptureListener;
import dev.tapedeck.domain.capture.CaptureRequest;
import dev.tapedeck.domain.capture.EngineAbilities;
import dev.tapedeck.domain.capture.EngineReport;
import dev.tapedeck.domain.capture.StartResponse;
import dev.tapedeck.domain.id.IdSource;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.media.store.MediaStore;
import dev.tapedeck.domain.provider.CaptureSource;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.recording.failure.RecordingFailure;
import dev.tapedeck.domain.recording.time.EngineDeadlines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Captures streams with ffmpeg processes of its own: H.264 and AAC in MPEG-TS segments, each uploaded to the store when
 * it is closed. Thread-safe.
 *
 * <p>Media that is not stored and reported yet waits in the spool, and survives the process: after a crash the next
 * {@link #open} delivers it, and reports its takes as broken off.
 */
final class FfmpegCaptureEngine implements CaptureEngine {
    private static final Logger LOG = LoggerFactory.getLogger(FfmpegCaptureEngine.class);
    private static final Duration ALIVE_EVERY = Duration.ofSeconds(3);
    private static final Duration CLOSE_MAX = Duration.ofSeconds(10);
    private static final Duration THREADS_END_MAX = Duration.ofSeconds(2);
    private static final EngineAbilities ABILITIES = new EngineAbilities(
            Set.of(TakeKind.COMPOSITE),
            true,
            false,
            new EngineDeadlines(
                    Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(15), Duration.ofSeconds(15)));

    private final MediaStore store;
    private final Spool spool;
    private final SourcePolicy policy;
    private final MediaProbe probe;
    private final TakeFinder finder;
    private final CaptureContext context;
    private final TakeRegistry takes;
    private final CaptureStarter starter;
    private final ProcessLauncher launcher = new ProcessLauncher();
    private volatile @Nullable CaptureListener listener;
    private volatile boolean opened;

    /**
     * Creates the engine, and locks the spool folder.
     *
     * @param ids creates the name of the node when the spool is new
     * @throws UncheckedIOException when the spool cannot be used, or another process uses it
     */
    FfmpegCaptureEngine(FfmpegConfig config, MediaStore store, InstantSource clock, IdSource ids) {
        this.store = store;
        this.spool = openSpool(config, ids);
        this.policy = new SourcePolicy(config.sources());
        this.probe = new MediaProbe(config.tools().ffprobe(), new CommandRunner());
        this.takes = new TakeRegistry(config.captures());
        this.finder = new TakeFinder(takes, spool.node(), clock, ABILITIES.deadlines());
        this.context =
                new CaptureContext(config, clock, scheduler(), this::spoolIsFull, new CaptureInputs(policy, ids));
        this.starter = new CaptureStarter(spool, new CaptureArguments(config), launcher, takes, context);
    }

    @Override
    public ProviderKind provider() {
        return ProviderKind.FFMPEG;
    }

    @Override
    public EngineAbilities abilities() {
        return ABILITIES;
    }

    @Override
    public Optional<String> node() {
        return Optional.of(spool.node());
    }

    @Override
    public Optional<RecordingFailure> refusalOf(CaptureSource source) {
        return policy.refusalOf(source);
    }

    @Override
    public void open(CaptureListener reportsTo) {
        listener = reportsTo;
        try {
            spool.leftBehind().forEach(this::salvage);
        } catch (IOException e) {
            throw new UncheckedIOException("the spool cannot be read", e);
        }
        opened = true;
        every(Capture.TICK, takes::tick);
        every(ALIVE_EVERY, this::reportAlive);
    }

    /** A refusal is remembered, so that it is still the reason where it could not be saved at once. */
    @Override
    public StartResponse start(CaptureRequest request) {
        StartResponse response = attempt(request);
        if (response instanceof StartResponse.Refused refused) {
            takes.refused(request.take(), refused.failure());
        }
        return response;
    }

    private StartResponse attempt(CaptureRequest request) {
        TakeId take = request.take();
        Optional<RecordingFailure> refusal = refusalOf(request.source());
        if (refusal.isPresent()) {
            return new StartResponse.Refused(refusal.get());
        }
        return switch (takes.reserve(take, request.owner())) {
            case KNOWN -> new StartResponse.Accepted(CaptureStarter.jobOf(take));
            case FULL -> new StartResponse.Refused(EngineFailures.CAPACITY_REACHED);
            case FULL_FOR_OWNER -> new StartResponse.Refused(EngineFailures.OWNER_CAPACITY_REACHED);
            case CLOSED -> new StartResponse.Refused(EngineFailures.SERVER_STOPPED);
            case RESERVED -> starter.start(request, this::delivery);
        };
    }

    @Override
    public void stop(Take take) {
        takes.stop(take.id(), StopCause.ASKED);
    }

    @Override
    public EngineReport find(Take take) {
        return opened ? finder.find(take) : new EngineReport.CannotTell("the engine is not open yet");
    }

    /**
     * Ends all takes in an orderly way, and reports them as broken off by {@code server_stopped}: no captured media is
     * lost, but the recordings are not complete and are marked partial. Media that cannot be delivered within 10
     * seconds waits in the spool for the next start. No process and no thread is left.
     */
    @Override
    public void close() {
        try {
            takes.close(CLOSE_MAX);
        } finally {
            launcher.close();
            context.inputs().close();
            endScheduler();
            spool.close();
        }
    }

    private void endScheduler() {
        context.scheduler().shutdownNow();
        try {
            if (!context.scheduler().awaitTermination(THREADS_END_MAX.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("a heartbeat is still being reported");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void salvage(TakeFolder folder) {
        TakeDelivery delivery = delivery(folder);
        takes.salvage(folder.take(), delivery);
        delivery.prepare(() -> {
            OrphanProcesses.kill(folder.manifest());
            deliverOrDrop(folder, delivery);
        });
        delivery.open();
    }

    private void deliverOrDrop(TakeFolder folder, TakeDelivery delivery) {
        if (Objects.requireNonNull(listener).knows(folder.take())) {
            LOG.warn("take {} was left behind in the spool and is delivered now", folder.take());
            delivery.finish(CaptureOutcome.crashed(lastWrite(folder)));
        } else {
            LOG.warn("take {} was left behind in the spool, belongs to no recording, and is deleted", folder.take());
            delivery.drop();
        }
    }

    private static Instant lastWrite(TakeFolder folder) {
        try {
            return folder.lastWrite();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TakeDelivery delivery(TakeFolder folder) {
        CaptureListener reportsTo = Objects.requireNonNull(listener, "the engine is not open");
        Duration segment = Duration.ofSeconds(context.config().picture().segmentSeconds());
        return new TakeDelivery(folder, store, reportsTo, probe, segment, end -> takes.over(folder.take(), end));
    }

    private void reportAlive() {
        List<TakeId> running = takes.ids();
        if (!running.isEmpty()) {
            Objects.requireNonNull(listener).alive(running);
        }
    }

    private boolean spoolIsFull() {
        try {
            return spool.sizeBytes() > context.config().spoolBytesMax();
        } catch (IOException e) {
            LOG.error("the spool cannot be measured", e);
            return false;
        }
    }

    /** Catches exceptions, as a periodic task that throws would never run again. */
    private void every(Duration period, Runnable work) {
        Runnable guarded = () -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.warn("will be tried again in {}: {}", period, e.toString());
            }
        };
        Object unused = context.scheduler()
                .scheduleWithFixedDelay(guarded, period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static Spool openSpool(FfmpegConfig config, IdSource ids) {
        try {
            return Spool.open(config.spool(), ids::next);
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    /** Two threads, so that a heartbeat that waits for the database delays no stop. */
    private static ScheduledExecutorService scheduler() {
        ThreadFactory threads = work -> {
            Thread thread = new Thread(work, "tapedeck-ffmpeg-bounds");
            thread.setDaemon(true);
            return thread;
        };
        // After the engine is closed, no time limits are needed.
        return new ScheduledThreadPoolExecutor(2, threads, new ThreadPoolExecutor.DiscardPolicy());
    }
}
