package dev.tapedeck.adapters.video.ffmpeg;

import dev.tapedeck.domain.recording.details.Quality;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The command line of a capture. Pure.
 *
 * <p>All media is encoded again, also H.264 and AAC: copying would need the source's key-frame interval, which takes
 * seconds to measure before the first segment, and a source may change it at any time.
 *
 * <p>The segment muxer cuts at multiples of the segment length on its own clock. That clock starts late by {@link
 * #clockOffset}, so that the first cut comes after one second, and the capture is playable at once.
 */
final class CaptureArguments {
    static final String SEGMENT_NAMES = "seg_%05d.ts";

    private final FfmpegConfig config;

    CaptureArguments(FfmpegConfig config) {
        this.config = config;
    }

    /** How far the muxer's clock is ahead of the recording's. */
    static Duration clockOffset(PictureLimits picture) {
        return Duration.ofSeconds(picture.segmentSeconds() - 1L);
    }

    /** @param input the part of the command that opens the source */
    List<String> of(List<String> input, Quality quality, Duration durationMax) {
        return join(List.of(config.tools().ffmpeg()), reporting(), input, output(quality, durationMax));
    }

    /** Log level info, because only then ffmpeg reports the duration of its source. */
    private static List<String> reporting() {
        return words("-hide_banner -loglevel level+info -nostats -progress pipe:1 -stats_period 0.5");
    }

    private List<String> output(Quality quality, Duration durationMax) {
        QualityLevel level = QualityLevel.of(quality);
        return join(
                words("-map 0:V:0? -map 0:a:0? -sn -dn -map_metadata -1"),
                video(level),
                words("-c:a aac -ar 48000 -ac 2 -af aresample=async=1000 -b:a " + level.audioKilobits() + "k"),
                List.of("-t", durationMax.toMillis() + "ms"),
                segments());
    }

    private List<String> video(QualityLevel level) {
        int width = level.scaled(config.picture().width());
        int height = level.scaled(config.picture().height());
        String scale = "scale=w='min(iw," + width + ")':h='min(ih," + height
                + ")':force_original_aspect_ratio=decrease:force_divisible_by=2";
        return join(
                words("-c:v libx264 -preset veryfast -pix_fmt yuv420p -fps_mode vfr -crf " + level.rateFactor()
                        + " -maxrate " + level.videoKilobits() + "k -bufsize " + level.videoKilobits() * 2 + "k"),
                // Only forced key frames, so that segments are cut only at the planned times.
                words("-g 1200 -sc_threshold 0"),
                List.of("-vf", scale, "-force_key_frames", keyFrames()));
    }

    /** At the start, after one second, and then once per segment length. */
    private String keyFrames() {
        int seconds = config.picture().segmentSeconds();
        return "expr:if(isnan(prev_forced_t),1,gte(t,1+" + seconds + "*floor((prev_forced_t+" + (seconds - 1) + ")/"
                + seconds + ")))";
    }

    private List<String> segments() {
        return words("-output_ts_offset " + clockOffset(config.picture()).toSeconds()
                + " -f segment -segment_format mpegts -segment_time "
                + config.picture().segmentSeconds()
                + " -segment_time_delta 0.05 -segment_list pipe:1 -segment_list_type csv " + SEGMENT_NAMES);
    }

    private static List<String> words(String spaced) {
        return List.of(spaced.split(" "));
    }

    @SafeVarargs
    private static List<String> join(List<String>... parts) {
        List<String> joined = new ArrayList<>();
        for (List<String> part : parts) {
            joined.addAll(part);
        }
        return joined;
    }
}
