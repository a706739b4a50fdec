package dev.tapedeck.application.recording.lifecycle;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.domain.capture.TakeEnd;
import dev.tapedeck.domain.id.IdSource;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.media.AssetKind;
import dev.tapedeck.domain.media.ContentTypes;
import dev.tapedeck.domain.media.MediaAsset;
import dev.tapedeck.domain.media.MediaKey;
import dev.tapedeck.domain.media.Segment;
import dev.tapedeck.domain.media.SegmentRepository;
import dev.tapedeck.domain.media.store.MediaStore;
import dev.tapedeck.domain.media.store.MediaStoreUnavailable;
import dev.tapedeck.domain.playback.MediaPlaylist;
import dev.tapedeck.domain.playback.TakePlaylist;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.TakeState;
import dev.tapedeck.domain.recording.failure.Blame;
import dev.tapedeck.domain.recording.failure.FailureCode;
import dev.tapedeck.domain.recording.failure.RecordingFailure;
import dev.tapedeck.domain.recording.signal.Delivery;
import dev.tapedeck.domain.recording.signal.RecordingSignal;
import dev.tapedeck.domain.recording.signal.RecordingSignal.TakeBroke;
import dev.tapedeck.domain.recording.signal.RecordingSignal.TakeEnded;
import dev.tapedeck.domain.recording.signal.RecordingSignal.TakeSettled;
import dev.tapedeck.domain.recording.signal.Shortfall;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Settles an ended take: stores a playlist of its segments, and adds an asset for it. Every step can be repeated, so
 * that the reconciler can finish after a crash or an outage of the store.
 */
public final class TakeSettlement {
    private static final Logger log = LoggerFactory.getLogger(TakeSettlement.class);

    private final RecordingLifecycle lifecycle;
    private final SegmentRepository segments;
    private final MediaStore store;
    private final IdSource ids;
    private final InstantSource clock;

    public TakeSettlement(Kernel kernel) {
        this.lifecycle = new RecordingLifecycle(kernel);
        this.segments = kernel.port(SegmentRepository.class);
        this.store = kernel.media();
        this.ids = kernel.ids();
        this.clock = kernel.clock();
    }

    /** Saves the end of a take, and settles it when it has media and the store responds. */
    public Recording end(Recording recording, TakeId take, TakeEnd end) {
        List<Segment> stored = segments.ofTake(take);
        boolean partial = end.failure() != null || !end.missing().isZero();
        Shortfall shortfall = new Shortfall(partial, end.truncated(), end.missing());
        RecordingSignal signal = stored.isEmpty() && end.failure() != null
                ? new TakeBroke(take, end.failure(), end.at())
                : new TakeEnded(take, !stored.isEmpty(), shortfall, end.isLast(), end.at());
        Recording ended = lifecycle.apply(recording, signal);
        return stored.isEmpty() ? ended : settleIfEnded(ended, take, stored);
    }

    /** Settles a take that has ended. Does nothing while the store is unavailable; the reconciler tries again. */
    public Recording settle(Recording recording, TakeId take) {
        return settleIfEnded(recording, take, segments.ofTake(take));
    }

    private Recording settleIfEnded(Recording recording, TakeId take, List<Segment> stored) {
        boolean ended =
                recording.take(take).filter(t -> t.state() == TakeState.ENDED).isPresent();
        if (!ended) {
            return recording;
        }
        if (stored.isEmpty()) {
            // Either another node has settled it meanwhile, and this save is refused, or its segments are missing.
            return lifecycle.apply(recording, new TakeBroke(take, mediaLost(), clock.instant()));
        }
        try {
            Delivery delivery = deliver(recording, take, stored);
            return lifecycle.settle(recording, new TakeSettled(take, delivery, clock.instant()));
        } catch (MediaStoreUnavailable away) {
            log.warn("recording {}: take {} cannot be settled yet", recording.id(), take, away);
            return recording;
        }
    }

    private static RecordingFailure mediaLost() {
        return new RecordingFailure(
                FailureCode.MEDIA_LOST,
                Blame.US,
                false,
                "The recorded media could not be found when the recording ended.");
    }

    private Delivery deliver(Recording recording, TakeId take, List<Segment> stored) {
        MediaKey key = MediaKey.playlist(recording.id(), take);
        MediaPlaylist playlist = TakePlaylist.whole(stored);
        store.put(key, playlist.render().getBytes(StandardCharsets.UTF_8), ContentTypes.HLS_PLAYLIST);
        long bytes = stored.stream().mapToLong(Segment::sizeBytes).sum();
        MediaAsset asset = MediaAsset.stored(
                ids.next(),
                AssetKind.HLS,
                store.location(),
                key,
                bytes,
                ContentTypes.HLS_PLAYLIST,
                null,
                take,
                clock.instant());
        Shortfall gaps = new Shortfall(TakePlaylist.hasGaps(stored), false, Duration.ZERO);
        return new Delivery(List.of(asset), playlist.duration(), gaps);
    }
}
