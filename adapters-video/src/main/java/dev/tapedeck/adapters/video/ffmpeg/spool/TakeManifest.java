package dev.tapedeck.adapters.video.ffmpeg.spool;

import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.id.TakeId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The data that is needed to finish a take after a restart. Contains no addresses and no secrets.
 *
 * @param pid the pid of the capturing process, null before it was started
 * @param processStart start time of the process, as a pid may be reused by another process
 * @param firstFrame time of the first frame, null before it
 * @param storedSegments the number of the next segment; those before it were stored and reported, or are lost
 * @param recorded playing time of the stored segments
 * @param lost playing time of the lost segments
 */
public record TakeManifest(
        RecordingId recording,
        TakeId take,
        @Nullable Long pid,
        @Nullable Instant processStart,
        @Nullable Instant firstFrame,
        int storedSegments,
        Duration recorded,
        Duration lost) {

    public static TakeManifest of(RecordingId recording, TakeId take) {
        return new TakeManifest(recording, take, null, null, null, 0, Duration.ZERO, Duration.ZERO);
    }

    TakeManifest runningAs(long newPid, @Nullable Instant started) {
        return new TakeManifest(recording, take, newPid, started, firstFrame, storedSegments, recorded, lost);
    }

    TakeManifest flowingSince(Instant at) {
        return new TakeManifest(recording, take, pid, processStart, at, storedSegments, recorded, lost);
    }

    TakeManifest stored(int number, Duration duration) {
        return new TakeManifest(
                recording, take, pid, processStart, firstFrame, number + 1, recorded.plus(duration), lost);
    }

    TakeManifest lost(int number, Duration duration) {
        return new TakeManifest(
                recording, take, pid, processStart, firstFrame, number + 1, recorded, lost.plus(duration));
    }

    /** The progress of the take, including lost segments. */
    public Duration reached() {
        return recorded.plus(lost);
    }
}
