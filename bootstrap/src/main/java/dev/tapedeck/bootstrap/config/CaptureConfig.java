package dev.tapedeck.bootstrap.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How sources are captured.
 *
 * @param spoolFolder where segments wait for the store
 * @param capturesMax takes at the same time
 * @param capturesPerOwnerMax of recordings of one owner
 * @param allowedFileFolder what {@code file:} sources may read
 * @param allowPrivateSources whether sources may be at loopback, private and link-local addresses
 * @param allowTestPattern whether {@code testpattern:} may be recorded
 */
public record CaptureConfig(
        int width,
        int height,
        Duration segmentDuration,
        String ffmpeg,
        String ffprobe,
        Path spoolFolder,
        long spoolSizeBytesMax,
        int capturesMax,
        int capturesPerOwnerMax,
        Optional<Path> allowedFileFolder,
        boolean allowPrivateSources,
        boolean allowTestPattern) {
    public CaptureConfig withSpoolFolder(Path folder) {
        return new CaptureConfig(
                width,
                height,
                segmentDuration,
                ffmpeg,
                ffprobe,
                folder,
                spoolSizeBytesMax,
                capturesMax,
                capturesPerOwnerMax,
                allowedFileFolder,
                allowPrivateSources,
                allowTestPattern);
    }
}
