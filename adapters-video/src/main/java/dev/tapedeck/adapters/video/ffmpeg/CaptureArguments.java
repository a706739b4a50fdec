package dev.tapedeck.adapters.video.ffmpeg;

import dev.tapedeck.adapters.video.source.SourcePolicy;
import dev.tapedeck.adapters.video.source.TestPattern;
import dev.tapedeck.domain.provider.SourceUrl;
import dev.tapedeck.domain.recording.details.Quality;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The command line of a capture. Pure except for finding the file of a {@code file:} source.
 *
 * <p>All media is encoded again, also H.264 and AAC: copying would need the source's key-frame interval, which takes
 * seconds to measure before the first segment, and a source may change it at any time.
 *
 * <p>The segment muxer cuts at multiples of the segment length on its own clock. That clock starts late by {@link
 * #clockOffset}, so that the first cut comes after one second, and the capture is playable at once.
 */
final class CaptureArguments {
    static final String SEGMENT_NAMES = "seg_%05d.ts";

    /** Real containers only: a playlist or a concat script in a file could name files outside the allowed folder. */
    private static final String CONTAINERS = "mov,matroska,mpegts,mpeg,flv,avi,ogg,wav,mp3,aac,flac,asf";

    private static final long NETWORK_READ_MAX_MICROS = 10_000_000;
    private static final long ANALYSE_MAX_MICROS = 3_000_000;
    private static final long PROBE_BYTES_MAX = 5_000_000;

    private final FfmpegConfig config;
    private final SourcePolicy policy;

    CaptureArguments(FfmpegConfig config, SourcePolicy policy) {
        this.config = config;
        this.policy = policy;
    }

    /** How far the muxer's clock is ahead of the recording's. */
    static Duration clockOffset(PictureLimits picture) {
        return Duration.ofSeconds(picture.segmentSeconds() - 1L);
    }

    /** The whole command; empty when the source may not be captured after all. */
    Optional<List<String>> of(SourceUrl url, Quality quality, Duration durationMax) {
        return input(url)
                .map(input -> Stream.of(
                                List.of(config.tools().ffmpeg()), reporting(), input, output(quality, durationMax))
                        .flatMap(List::stream)
                        .toList());
    }

    /** Log level info, because only then ffmpeg reports the duration of its source. */
    private static List<String> reporting() {
        return words("-hide_banner -loglevel level+info -nostats -progress pipe:1 -stats_period 0.5");
    }

    private Optional<List<String>> input(SourceUrl url) {
        return switch (url.scheme()) {
            case "testpattern" -> TestPattern.of(url).map(CaptureArguments::pattern);
            case "file" -> policy.file(url).map(CaptureArguments::file);
            default -> Optional.of(network(url));
        };
    }

    private static List<String> pattern(TestPattern pattern) {
        String graph = String.format(
                Locale.ROOT,
                "testsrc2=size=%dx%d:rate=%d[out0];sine=frequency=440:sample_rate=48000[out1]",
                pattern.width(),
                pattern.height(),
                pattern.rate());
        return List.of("-re", "-f", "lavfi", "-i", graph);
    }

    private static List<String> file(Path file) {
        return join(
                words("-re -protocol_whitelist file -format_whitelist " + CONTAINERS), List.of("-i", "file:" + file));
    }

    private static List<String> network(SourceUrl url) {
        List<String> rules = words(
                switch (url.scheme()) {
                    case "http" -> "-protocol_whitelist http,https,tcp,tls,crypto " + web(url);
                    case "https" -> "-protocol_whitelist https,tcp,tls,crypto " + web(url);
                    case "rtmp" -> "-protocol_whitelist rtmp,tcp -rw_timeout " + NETWORK_READ_MAX_MICROS;
                    case "rtsp" -> "-protocol_whitelist tcp -rtsp_transport tcp -timeout " + NETWORK_READ_MAX_MICROS;
                    case "srt" -> "-protocol_whitelist srt -connect_timeout 5000 -timeout " + NETWORK_READ_MAX_MICROS;
                    default -> throw new IllegalArgumentException("no such scheme: " + url.scheme());
                });
        // In lower case, as ffmpeg compares schemes case-sensitively.
        String address = url.scheme() + url.value().substring(url.scheme().length());
        return join(
                words("-analyzeduration " + ANALYSE_MAX_MICROS + " -probesize " + PROBE_BYTES_MAX),
                rules,
                List.of("-i", address));
    }

    /** A file on a web server is read at its own speed. A playlist may be live, so its reader may catch up. */
    private static String web(SourceUrl url) {
        String path = String.valueOf(url.uri().getPath()).toLowerCase(Locale.ROOT);
        String speed = path.endsWith(".m3u8") ? "1.25" : "1";
        return "-format_whitelist hls," + CONTAINERS + " -readrate " + speed + " -rw_timeout "
                + NETWORK_READ_MAX_MICROS;
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
