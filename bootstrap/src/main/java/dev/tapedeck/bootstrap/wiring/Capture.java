package dev.tapedeck.bootstrap.wiring;

import dev.tapedeck.adapters.video.ffmpeg.FfmpegConfig;
import dev.tapedeck.adapters.video.ffmpeg.FfmpegTools;
import dev.tapedeck.adapters.video.ffmpeg.PictureLimits;
import dev.tapedeck.adapters.video.source.SourceRules;
import dev.tapedeck.bootstrap.config.CaptureConfig;

/** Maps the configuration to that of the ffmpeg adapter. */
final class Capture {
    private Capture() {}

    static FfmpegTools tools(CaptureConfig config) {
        return new FfmpegTools(config.ffmpeg(), config.ffprobe());
    }

    /** @param allowsLoopback whether sources may be on this computer, whatever else is allowed */
    static FfmpegConfig ffmpeg(CaptureConfig config, boolean allowsLoopback) {
        FfmpegConfig defaults = FfmpegConfig.defaults(config.spoolFolder());
        PictureLimits picture = new PictureLimits(
                config.width(), config.height(), (int) config.segmentDuration().toSeconds());
        return new FfmpegConfig(
                tools(config),
                config.spoolFolder(),
                config.spoolSizeBytesMax(),
                config.capturesMax(),
                picture,
                sources(config, allowsLoopback),
                defaults.firstMediaMax(),
                defaults.stallMax());
    }

    /** One policy for all engines that take addresses and files. */
    static SourceRules sources(CaptureConfig config, boolean allowsLoopback) {
        return new SourceRules(
                config.allowedFileFolder().orElse(null),
                config.allowPrivateSources(),
                config.allowPrivateSources() || allowsLoopback);
    }
}
