package dev.tapedeck.adapters.video.ffmpeg;

import dev.tapedeck.adapters.video.source.SourceRules;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The configuration of the ffmpeg engine. Immutable.
 *
 * @param spool folder for segments that the store does not have yet; one process at a time, kept over restarts
 * @param spoolBytesMax the limit of the spool; a take that exceeds it ends, and its media is kept
 * @param captures how many takes at the same time
 * @param picture largest picture size, and the length of a segment
 * @param sources the allowed sources
 * @param firstMediaMax the time limit for the first frame of a source
 * @param stallMax the time limit without frames after that
 */
public record FfmpegConfig(
        FfmpegTools tools,
        Path spool,
        long spoolBytesMax,
        CaptureLimits captures,
        PictureLimits picture,
        SourceRules sources,
        Duration firstMediaMax,
        Duration stallMax) {
    private static final long DEFAULT_SPOOL_BYTES = 4L * 1024 * 1024 * 1024;
    private static final int DEFAULT_CAPTURES = 8;

    public FfmpegConfig {
        if (spoolBytesMax < 1) {
            throw new IllegalArgumentException("spoolBytesMax must be positive: " + spoolBytesMax);
        }
        if (firstMediaMax.toMillis() < 1_000 || stallMax.toMillis() < 1_000) {
            throw new IllegalArgumentException(
                    "firstMediaMax and stallMax must be at least 1 s: " + firstMediaMax + ", " + stallMax);
        }
    }

    /**
     * 4 GiB of spool, 8 captures, 4 of one owner, 1280x720 in segments of 4 s, public sources only; 8 s for the first frame and 15 s
     * for a stall.
     */
    public static FfmpegConfig defaults(Path spool) {
        return new FfmpegConfig(
                FfmpegTools.fromPath(),
                spool,
                DEFAULT_SPOOL_BYTES,
                CaptureLimits.of(DEFAULT_CAPTURES),
                PictureLimits.defaults(),
                SourceRules.strict(),
                Duration.ofSeconds(8),
                Duration.ofSeconds(15));
    }

    public FfmpegConfig withSources(SourceRules rules) {
        return new FfmpegConfig(tools, spool, spoolBytesMax, captures, picture, rules, firstMediaMax, stallMax);
    }

    public FfmpegConfig withPicture(PictureLimits limits) {
        return new FfmpegConfig(tools, spool, spoolBytesMax, captures, limits, sources, firstMediaMax, stallMax);
    }

    public FfmpegConfig withBounds(CaptureLimits limits, long spoolBytes) {
        return new FfmpegConfig(tools, spool, spoolBytes, limits, picture, sources, firstMediaMax, stallMax);
    }

    public FfmpegConfig withDeadlines(Duration firstMedia, Duration stall) {
        return new FfmpegConfig(tools, spool, spoolBytesMax, captures, picture, sources, firstMedia, stall);
    }
}
