package dev.tapedeck.adapters.video.ffmpeg;

import dev.tapedeck.adapters.video.ffmpeg.spool.TakeFolder;
import dev.tapedeck.adapters.video.ffmpeg.spool.TakeManifest;
import dev.tapedeck.domain.capture.CaptureListener;
import dev.tapedeck.domain.capture.TakeEnd;
import dev.tapedeck.domain.id.RepositoryUnavailable;
import dev.tapedeck.domain.media.ContentTypes;
import dev.tapedeck.domain.media.MediaKey;
import dev.tapedeck.domain.media.Segment;
import dev.tapedeck.domain.media.store.MediaStore;
import dev.tapedeck.domain.media.store.MediaStoreUnavailable;
import dev.tapedeck.domain.media.store.StoredObject;
import dev.tapedeck.domain.recording.failure.RecordingFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Uploads a take's segments and reports to the listener, strictly in order, on a thread of its own. A failed step is
 * repeated, with growing pauses, until it succeeds: store and database may be unavailable for as long as the spool has
 * space. Undelivered segments stay in the spool for the next start.
 */
final class TakeDelivery {
    private static final Logger LOG = LoggerFactory.getLogger(TakeDelivery.class);
    private static final long PAUSE_MILLIS_MIN = 200;
    private static final long PAUSE_MILLIS_MAX = 5_000;

    /** A first segment this much longer than planned began late, so its length has to be measured. */
    private static final Duration FIRST_SEGMENT_MAX = Duration.ofMillis(1_500);

    /** How much shorter than claimed a whole segment may measure, as its last frames overlap. */
    private static final Duration CUT_MIN = Duration.ofMillis(150);

    /** A step, which may be repeated. */
    private interface Step {
        void perform() throws IOException;
    }

    private final TakeFolder folder;
    private final MediaStore store;
    private final CaptureListener listener;
    private final MediaProbe probe;
    private final Duration segmentLength;
    private final Consumer<Optional<TakeEnd>> whenOver;
    private final BlockingQueue<Step> steps = new LinkedBlockingQueue<>();
    private final CountDownLatch abandoned = new CountDownLatch(1);
    private final Thread thread;
    private boolean over;

    /**
     * Does nothing before {@link #open}.
     *
     * @param segmentLength about how long segments are
     * @param whenOver receives the end of the take when everything is delivered; empty when the take failed
     */
    TakeDelivery(
            TakeFolder folder,
            MediaStore store,
            CaptureListener listener,
            MediaProbe probe,
            Duration segmentLength,
            Consumer<Optional<TakeEnd>> whenOver) {
        this.folder = folder;
        this.store = store;
        this.listener = listener;
        this.probe = probe;
        this.segmentLength = segmentLength;
        this.whenOver = whenOver;
        this.thread = new Thread(this::run, "tapedeck-take-" + folder.take());
        this.thread.setDaemon(true);
    }

    void open() {
        thread.start();
    }

    /** The first step for a take of a previous run: prepares its files, before they can be trusted. */
    void prepare(Runnable preparation) {
        steps.add(preparation::run);
    }

    void firstFrame(Instant at) {
        steps.add(() -> {
            folder.noteFirstFrame(at);
            listener.mediaFlowing(folder.take(), at);
        });
    }

    void segment(int number, Duration duration) {
        noteClosed(number, duration);
        steps.add(() -> {
            Duration whole = plausible(number, duration);
            Duration there = lengthOnDisk(number, whole);
            deliver(number, there);
            if (there.compareTo(whole) < 0) {
                folder.noteLost(number, whole.minus(there));
            }
        });
    }

    /** ffmpeg claims the whole length also of a segment for which the disk had no room. */
    private Duration lengthOnDisk(int number, Duration claimed) throws IOException {
        if (!folder.mayBeCutShort(number)) {
            return claimed;
        }
        Duration measured = probe.segmentDuration(folder.segment(number)).orElse(Duration.ZERO);
        return claimed.minus(measured).compareTo(CUT_MIN) > 0 ? measured : claimed;
    }

    /** Without this note, the segment would have to be probed after a crash, which is no failure. */
    private void noteClosed(int number, Duration duration) {
        try {
            folder.noteClosed(number, duration);
        } catch (IOException e) {
            LOG.warn("segment {} of take {} could not be marked as closed: {}", number, folder.take(), e.toString());
        }
    }

    /** The last step: delivers the remaining files of the folder, and then the end. */
    void finish(CaptureOutcome outcome) {
        steps.add(() -> {
            deliverLeftovers();
            Optional<TakeEnd> end = conclude(outcome);
            removeFolder();
            over = true;
            whenOver.accept(end);
        });
    }

    /** The last step for a take that no recording needs any more. */
    void drop() {
        steps.add(() -> {
            removeFolder();
            over = true;
            whenOver.accept(Optional.empty());
        });
    }

    /**
     * All is stored and reported, or not needed, so files that cannot be deleted, such as a foreign folder, do not
     * block.
     */
    private void removeFolder() {
        try {
            folder.delete();
        } catch (IOException e) {
            LOG.warn("the rest of take {} in the spool cannot be deleted", folder.take(), e);
        }
    }

    /** Waits until all is delivered; false after a time-out. */
    boolean awaitOver(Duration timeoutMax) throws InterruptedException {
        thread.join(Math.max(1, timeoutMax.toMillis()));
        return !thread.isAlive();
    }

    /** Gives up, and leaves the rest in the spool. */
    void abandon() {
        abandoned.countDown();
        thread.interrupt();
    }

    private void run() {
        try {
            while (!over) {
                if (!persist(steps.take())) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            LOG.info("take {} is left in the spool for the next start", folder.take());
        }
    }

    /** False when given up. */
    private boolean persist(Step step) throws InterruptedException {
        long pauseMillis = PAUSE_MILLIS_MIN;
        while (!attempt(step)) {
            if (abandoned.await(pauseMillis, TimeUnit.MILLISECONDS)) {
                return false;
            }
            pauseMillis = Math.min(PAUSE_MILLIS_MAX, pauseMillis * 2);
        }
        return true;
    }

    private boolean attempt(Step step) {
        try {
            step.perform();
            return true;
        } catch (MediaStoreUnavailable | RepositoryUnavailable away) {
            LOG.warn("take {} waits in the spool: {}", folder.take(), away.getMessage());
        } catch (IOException | RuntimeException unexpected) {
            LOG.error("take {} waits in the spool", folder.take(), unexpected);
        }
        return false;
    }

    private Duration plausible(int number, Duration claimed) throws IOException {
        boolean startedLate = number == 0 && claimed.compareTo(FIRST_SEGMENT_MAX) > 0;
        return startedLate ? probe.segmentDuration(folder.segment(number)).orElse(claimed) : claimed;
    }

    private void deliver(int number, Duration duration) throws IOException {
        if (number < folder.manifest().storedSegments()) {
            return;
        }
        Path file = folder.segment(number);
        if (!Files.exists(file) || Files.size(file) == 0 || duration.isZero() || duration.isNegative()) {
            LOG.warn("segment {} of take {} is empty and is left out", number, folder.take());
            if (!Files.exists(file) && !duration.isNegative()) {
                folder.noteLost(number, duration);
            }
            return;
        }
        long sizeBytes = Files.size(file);
        MediaKey key = MediaKey.segment(folder.manifest().recording(), folder.take(), number);
        StoredObject stored = store.put(key, file, ContentTypes.MPEG_TS);
        if (stored.sizeBytes() != sizeBytes) {
            throw new MediaStoreUnavailable("put " + key + ": " + stored.sizeBytes() + " of " + sizeBytes + " bytes");
        }
        listener.segmentStored(folder.take(), new Segment(number, sizeBytes, duration));
        folder.noteStored(number, duration);
    }

    /** Segments without a report: the one that was open, and after a crash also the waiting ones. */
    private void deliverLeftovers() throws IOException {
        for (int number : folder.remaining()) {
            Path file = folder.segment(number);
            Optional<Duration> duration = leftoverDuration(number, file);
            if (duration.isPresent()) {
                noteLostBefore(number);
                deliver(number, duration.get());
            } else {
                LOG.warn("segment {} of take {} cannot be used and is left out", number, folder.take());
                Files.delete(file);
            }
        }
    }

    private Optional<Duration> leftoverDuration(int number, Path file) throws IOException {
        Optional<Duration> closed = folder.closed(number);
        if (closed.isPresent()) {
            return Optional.of(plausible(number, closed.get()));
        }
        return Files.size(file) == 0 ? Optional.empty() : probe.segmentDuration(file);
    }

    /** Skipped numbers were segments; their lengths are estimated. */
    private void noteLostBefore(int number) throws IOException {
        for (int lost = folder.manifest().storedSegments(); lost < number; lost++) {
            folder.noteLost(lost, segmentLength);
        }
    }

    private Optional<TakeEnd> conclude(CaptureOutcome outcome) {
        TakeManifest manifest = folder.manifest();
        if (manifest.recorded().isZero()) {
            return concludeEmpty(outcome);
        }
        Instant firstFrame =
                manifest.firstFrame() == null ? outcome.lastSign().minus(manifest.reached()) : manifest.firstFrame();
        TakeEnd end =
                outcome.after(manifest.reached()).withMediaUntil(firstFrame.plus(manifest.reached()), manifest.lost());
        listener.mediaFlowing(folder.take(), firstFrame);
        listener.ended(folder.take(), end);
        return Optional.of(end);
    }

    private Optional<TakeEnd> concludeEmpty(CaptureOutcome outcome) {
        RecordingFailure failure = outcome.withoutMedia();
        if (failure != null) {
            listener.broke(folder.take(), failure);
            return Optional.empty();
        }
        TakeEnd end = TakeEnd.clean(outcome.lastSign());
        listener.ended(folder.take(), end);
        return Optional.of(end);
    }
}
