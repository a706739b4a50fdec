package dev.tapedeck.application.recording.lifecycle;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.domain.capture.CaptureListener;
import dev.tapedeck.domain.capture.TakeEnd;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.media.Segment;
import dev.tapedeck.domain.media.SegmentRepository;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.failure.RecordingFailure;
import dev.tapedeck.domain.recording.repository.RecordingRepository;
import dev.tapedeck.domain.recording.signal.RecordingSignal.MediaFlowing;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Applies what the engines of this process report. */
public final class CaptureReports implements CaptureListener {
    private static final Logger log = LoggerFactory.getLogger(CaptureReports.class);

    private final RecordingRepository recordings;
    private final SegmentRepository segments;
    private final RecordingLifecycle lifecycle;
    private final TakeSettlement settlement;
    private final InstantSource clock;

    public CaptureReports(Kernel kernel) {
        this.recordings = kernel.port(RecordingRepository.class);
        this.segments = kernel.port(SegmentRepository.class);
        this.lifecycle = new RecordingLifecycle(kernel);
        this.settlement = new TakeSettlement(kernel);
        this.clock = kernel.clock();
    }

    @Override
    public boolean knows(TakeId take) {
        return recordings.findByTake(take).isPresent();
    }

    @Override
    public void mediaFlowing(TakeId take, Instant firstFrame) {
        MediaFlowing signal = new MediaFlowing(take, firstFrame);
        find(take).ifPresent(recording -> lifecycle.apply(recording, signal));
    }

    @Override
    public void segmentStored(TakeId take, Segment segment) {
        segments.confirm(take, segment, clock.instant());
    }

    @Override
    public void alive(List<TakeId> takes) {
        segments.alive(takes, clock.instant());
        takes.forEach(this::stopWhenOver);
    }

    @Override
    public void ended(TakeId take, TakeEnd end) {
        find(take).ifPresent(recording -> settlement.end(recording, take, end));
    }

    @Override
    public void broke(TakeId take, RecordingFailure failure) {
        ended(take, TakeEnd.broken(clock.instant(), failure, Duration.ZERO));
    }

    /**
     * Stops takes that must not go on: another node may have received the stop, or the take was given up while this
     * node sent no heartbeats.
     */
    private void stopWhenOver(TakeId id) {
        recordings
                .findByTake(id)
                .map(lifecycle::repeat)
                .flatMap(recording -> recording.take(id))
                .filter(take -> !take.state().isCapturing())
                .ifPresent(lifecycle::stop);
    }

    private Optional<Recording> find(TakeId take) {
        Optional<Recording> recording = recordings.findByTake(take);
        if (recording.isEmpty()) {
            log.warn("an engine reports take {}, which belongs to no recording", take);
        }
        return recording;
    }
}
