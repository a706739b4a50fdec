package dev.tapedeck.adapters.video.kinescope.video;

import dev.tapedeck.domain.capture.EngineReport.Found;
import dev.tapedeck.domain.capture.TakeEnd;
import dev.tapedeck.domain.capture.remote.ObservedRun;
import dev.tapedeck.domain.recording.TakeKind;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Translates videos into reports. During the upload the take is running; after it the take has ended, however long
 * Kinescope then processes the video. An unknown status has no effect.
 */
public final class VideoReports {
    private VideoReports() {}

    public static ObservedRun observed(Video video, Instant now) {
        return new ObservedRun(video.take().orElse(null), null, TakeKind.UPLOAD, report(video, now));
    }

    public static Found report(Video video, Instant now) {
        VideoStatus status = video.status();
        if (status.isBroken()) {
            TakeEnd broken =
                    TakeEnd.broken(notAfter(now, video.updatedAt()), KinescopeFailures.broke(video), Duration.ZERO);
            return new Found(video.id(), null, broken);
        }
        if (status == VideoStatus.OTHER) {
            return new Found(video.id(), null, null);
        }
        Instant began = notAfter(now, video.createdAt());
        TakeEnd end = status.hasArrived() ? TakeEnd.clean(notAfter(now, video.updatedAt())) : null;
        return new Found(video.id(), began, end);
    }

    /** The report for a video that existed and was deleted. */
    public static Found removed(String id, Instant now) {
        return new Found(id, null, TakeEnd.broken(now, KinescopeFailures.REMOVED, Duration.ZERO));
    }

    /** Kinescope's clock may be ahead of ours. */
    private static Instant notAfter(Instant now, @Nullable Instant said) {
        return said == null || said.isAfter(now) ? now : said;
    }
}
