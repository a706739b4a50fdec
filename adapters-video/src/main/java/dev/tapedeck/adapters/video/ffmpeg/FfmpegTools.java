package dev.tapedeck.adapters.video.ffmpeg;

/**
 * The programs. Names are looked up in the {@code PATH}.
 *
 * @param ffmpeg path or name; version 5.1 or later, with libx264 and AAC
 * @param ffprobe path or name
 */
public record FfmpegTools(String ffmpeg, String ffprobe) {
    public static FfmpegTools fromPath() {
        return new FfmpegTools("ffmpeg", "ffprobe");
    }
}
