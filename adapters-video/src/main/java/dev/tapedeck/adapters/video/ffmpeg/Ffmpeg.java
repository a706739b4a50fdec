package dev.tapedeck.adapters.video.ffmpeg;

import dev.tapedeck.adapters.video.PlatformContext;
import dev.tapedeck.domain.capture.Platform;
import dev.tapedeck.domain.capture.ProviderDescription;
import dev.tapedeck.domain.provider.ProviderKind;

/** Streams and files, captured with ffmpeg on this computer. */
public final class Ffmpeg {
    public static final ProviderDescription DESCRIPTION = ProviderDescription.of(ProviderKind.FFMPEG);

    private Ffmpeg() {}

    /**
     * Creates the platform, and locks the spool folder.
     *
     * @throws java.io.UncheckedIOException when the spool cannot be used, or another process uses it
     */
    public static Platform of(FfmpegConfig config, PlatformContext context) {
        return Platform.of(new FfmpegCaptureEngine(config, context.media(), context.clock(), context.ids()));
    }
}
