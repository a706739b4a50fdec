package dev.tapedeck.adapters.video.ffmpeg;

import dev.tapedeck.adapters.video.ffmpeg.process.CaptureProcess;
import dev.tapedeck.adapters.video.ffmpeg.process.OutputLine.Progress;
import dev.tapedeck.adapters.video.ffmpeg.process.OutputLine.SegmentClosed;
import dev.tapedeck.adapters.video.ffmpeg.process.StallWatch;
import dev.tapedeck.adapters.video.route.SourceRoute;
import dev.tapedeck.domain.capture.CaptureRequest;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.provider.CaptureSource;
import dev.tapedeck.domain.provider.SourceUrl;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One running capture: watches its process, passes on its segments, and ends it in time. Thread-safe. */
final class Capture implements CaptureProcess.Observer {
    /** The interval at which {@link #tick} is called. */
    static final Duration TICK = Duration.ofMillis(500);

    private static final Logger LOG = LoggerFactory.getLogger(Capture.class);
    /** How much the last segment may be shorter than the limit, as video and audio frames have different lengths. */
    private static final Duration LAST_FRAME_MAX = Duration.ofMillis(100);

    /** Other schemes are live even when they announce a duration, as senders announce how long they plan to send. */
    private static final Set<String> STORED = Set.of("file", "http", "https");

    private static final long TERMINATE_AFTER_MILLIS = 600;
    private static final long INTERRUPT_AFTER_MILLIS = 900;
    private static final long KILL_AFTER_MILLIS = 5_000;
    /** Longer for sources that are not live, as much data may wait for the encoder on an overloaded machine. */
    private static final long KILL_ASKED_AFTER_MILLIS = 9_000;

    private static final long KILL_EMPTY_AFTER_MILLIS = 1_000;

    private final TakeId take;
    private final SourceUrl url;
    private final SourceRoute route;
    private final TakeDelivery delivery;
    private final CaptureContext context;
    private final StallWatch watch;
    private final SteadyClock clock;
    /** The end of the capture on the muxer's clock. */
    private final Duration limit;

    private Duration lastSegmentEnd;
    private StopCause cause = StopCause.NONE;
    private Instant stoppedAt;
    private boolean mediaSeen;
    private volatile boolean sourceHasEnd;
    private @Nullable CaptureProcess process;

    Capture(CaptureRequest request, SourceRoute route, TakeDelivery delivery, CaptureContext context) {
        this.take = request.take();
        this.limit = clockOffset(context).plus(request.durationMax());
        this.url = ((CaptureSource.Stream) request.source()).url();
        this.route = route;
        this.delivery = delivery;
        this.context = context;
        this.watch = new StallWatch(
                TICK, context.config().firstMediaMax(), context.config().stallMax());
        this.clock = SteadyClock.startingAt(context.clock().instant());
        this.stoppedAt = clock.instant();
        this.lastSegmentEnd = clockOffset(context);
    }

    private static Duration clockOffset(CaptureContext context) {
        return CaptureArguments.clockOffset(context.config().picture());
    }

    /** Sets the started process. An earlier stop is carried out now. */
    synchronized void started(CaptureProcess running) {
        process = running;
        if (cause != StopCause.NONE) {
            end(running);
        }
    }

    /** Ends the capture; the first cause counts. Harmless when it is over. */
    synchronized void stop(StopCause why) {
        if (cause == StopCause.NONE) {
            cause = why;
            stoppedAt = clock.instant();
            if (process != null) {
                end(process);
            }
        }
    }

    void tick() {
        switch (watch.tick()) {
            case NEVER_BEGAN -> stop(StopCause.NEVER_BEGAN);
            case STALLED -> stop(StopCause.STALLED);
            case FINE -> {}
        }
    }

    @Override
    public void progressed(Progress progress) {
        watch.progressed(progress);
        if (progress.hasMedia() && beginsNow()) {
            Instant firstFrame = clock.instant().minus(progress.encoded());
            delivery.firstFrame(firstFrame.isBefore(clock.start()) ? clock.start() : firstFrame);
        }
    }

    @Override
    public void segmentClosed(SegmentClosed segment) {
        delivery.segment(segment.number(), segment.end().minus(lastSegmentEnd));
        lastSegmentEnd = segment.end();
        if (context.spoolIsFull().getAsBoolean()) {
            LOG.warn("the spool is full, so take {} has to end", take);
            stop(StopCause.SPOOL_FULL);
        }
    }

    @Override
    public void sourceHasEnd() {
        sourceHasEnd = STORED.contains(url.scheme());
    }

    @Override
    public void exited(int exitCode, List<String> lastErrors) {
        route.close();
        CaptureOutcome outcome = outcome(exitCode, lastErrors).becauseOf(route.errors());
        if (sourceHasEnd) {
            outcome = outcome.ofLimitedSource();
        }
        if (outcome.withMedia() != null) {
            LOG.warn(
                    "ffmpeg of take {} ended with {}: {} {}",
                    take,
                    exitCode,
                    withoutSecrets(lastErrors),
                    route.errors());
        }
        delivery.finish(outcome);
    }

    private synchronized CaptureOutcome outcome(int exitCode, List<String> lastErrors) {
        if (cause != StopCause.ASKED) {
            return CaptureOutcome.of(causeOf(exitCode), exitCode, lastErrors, clock.instant());
        }
        return mediaSeen && CaptureOutcome.isKilled(exitCode)
                ? CaptureOutcome.killed(stoppedAt)
                : CaptureOutcome.of(StopCause.ASKED, exitCode, lastErrors, stoppedAt);
    }

    /** At the limit ffmpeg ends by itself, as at the end of a source. */
    private StopCause causeOf(int exitCode) {
        boolean atLimit = lastSegmentEnd.plus(LAST_FRAME_MAX).compareTo(limit) >= 0;
        return cause == StopCause.NONE && exitCode == 0 && atLimit ? StopCause.LIMIT_REACHED : cause;
    }

    private synchronized boolean beginsNow() {
        boolean begins = !mediaSeen;
        mediaSeen = true;
        return begins;
    }

    /**
     * A process with media is asked to end, so that its last segment is closed; one that waits for its source gets a
     * signal.
     */
    private void end(CaptureProcess running) {
        if (mediaSeen) {
            running.quit();
            later(running::terminate, TERMINATE_AFTER_MILLIS);
            later(running::terminate, INTERRUPT_AFTER_MILLIS);
            later(running::kill, cause == StopCause.ASKED ? KILL_ASKED_AFTER_MILLIS : KILL_AFTER_MILLIS);
        } else {
            running.terminate();
            later(running::kill, KILL_EMPTY_AFTER_MILLIS);
        }
    }

    private void later(Runnable work, long millis) {
        Object unused = context.scheduler().schedule(work, millis, TimeUnit.MILLISECONDS);
    }

    /**
     * Removes secrets: ffmpeg quotes addresses with credentials, and addresses in playlists may have permissions in
     * their query.
     */
    private List<String> withoutSecrets(List<String> lines) {
        return lines.stream().map(url::redact).toList();
    }
}
