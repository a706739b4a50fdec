package dev.tapedeck.bootstrap.wiring;

import dev.tapedeck.adapters.video.ffmpeg.CaptureLimits;
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

    /** @param isLocal whether one user of this computer is served: sources may be here too, and nobody has to share */
    static FfmpegConfig ffmpeg(CaptureConfig config, boolean isLocal) {
        FfmpegConfig defaults = FfmpegConfig.defaults(config.spoolFolder());
        PictureLimits picture = new PictureLimits(
                config.width(), config.height(), (int) config.segmentDuration().toSeconds());
        return new FfmpegConfig(
                tools(config),
                config.spoolFolder(),
                config.spoolSizeBytesMax(),
                new CaptureLimits(config.capturesMax(), isLocal ? config.capturesMax() : config.capturesPerOwnerMax()),
                picture,
                sources(config, isLocal),
                defaults.firstMediaMax(),
                defaults.stallMax());
    }

    /** One policy for all engines that take addresses and files. */
    static SourceRules sources(CaptureConfig config, boolean isLocal) {
        return new SourceRules(
                config.allowedFileFolder().orElse(null),
                config.allowPrivateSources(),
                config.allowPrivateSources() || isLocal,
                config.allowTestPattern() || isLocal);
    }
}
