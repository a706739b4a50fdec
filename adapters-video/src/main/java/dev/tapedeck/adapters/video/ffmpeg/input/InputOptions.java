package dev.tapedeck.adapters.video.ffmpeg.input;

import dev.tapedeck.domain.provider.SourceUrl;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The options with which ffmpeg opens the sources of each scheme. Each scheme may use its own protocols only; for web
 * addresses, also of {@code https}, this is plain HTTP to the proxy of the capture. Pure.
 */
final class InputOptions {
    /** Real containers only: a playlist or a concat script in a file could name files outside the allowed folder. */
    private static final String CONTAINERS = "mov,matroska,mpegts,mpeg,flv,avi,ogg,wav,mp3,aac,flac,asf";

    private static final long READ_MAX_MICROS = 10_000_000;
    private static final long ANALYSE_MAX_MICROS = 3_000_000;
    private static final long PROBE_BYTES_MAX = 5_000_000;

    private InputOptions() {}

    static List<String> pattern() {
        return words("-re -f lavfi");
    }

    static List<String> file() {
        return words("-re -protocol_whitelist file -format_whitelist " + CONTAINERS);
    }

    static List<String> network(SourceUrl url) {
        List<String> options = new ArrayList<>(words("-analyzeduration " + ANALYSE_MAX_MICROS + " -probesize "
                + PROBE_BYTES_MAX + " "
                + switch (url.scheme()) {
                    case "http", "https" -> "-protocol_whitelist http,tcp,crypto " + web(url);
                    case "rtmp" -> "-protocol_whitelist rtmp,tcp -rw_timeout " + READ_MAX_MICROS;
                    case "rtsp" -> "-protocol_whitelist tcp -rtsp_transport tcp -timeout " + READ_MAX_MICROS;
                    case "srt" ->
                        "-protocol_whitelist srt -mode caller -connect_timeout 5000 -timeout " + READ_MAX_MICROS;
                    default -> throw new IllegalArgumentException("no such scheme: " + url.scheme());
                }));
        if (url.scheme().equals("rtmp")) {
            options.addAll(List.of("-rtmp_tcurl", RtmpTarget.of(url)));
        }
        return options;
    }

    /** A file on a web server is read at its own speed. A playlist may be live, so its reader may catch up. */
    private static String web(SourceUrl url) {
        String path = String.valueOf(url.uri().getPath()).toLowerCase(Locale.ROOT);
        String speed = path.endsWith(".m3u8") ? "1.25" : "1";
        return "-format_whitelist hls," + CONTAINERS + " -readrate " + speed + " -rw_timeout " + READ_MAX_MICROS;
    }

    private static List<String> words(String spaced) {
        return List.of(spaced.split(" "));
    }
}
