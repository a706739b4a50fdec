package dev.tapedeck.domain.playback;

import dev.tapedeck.domain.playback.MediaPlaylist.Entry;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the media playlists that engines leave in the store. Unknown tags are ignored, as RFC 8216 requires. */
public final class PlaylistParser {
    /** The longest playlist that is read from the store. */
    public static final int BYTES_MAX = 16 * 1024 * 1024;

    private static final String DURATION_TAG = "#EXTINF:";
    private static final int DIGITS_MAX = 18;
    private static final Pattern SECONDS = Pattern.compile("\\d+(\\.\\d+)?");
    private static final BigDecimal SECONDS_MAX = BigDecimal.valueOf(86_400);

    private PlaylistParser() {}

    /** Like {@link #parse(String)}, for text in UTF-8. */
    public static Optional<MediaPlaylist> parse(byte[] text) {
        return parse(new String(text, StandardCharsets.UTF_8));
    }

    /** The playlist; empty when the text is not a playlist or has a malformed duration. */
    public static Optional<MediaPlaylist> parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.get(0).startsWith("#EXTM3U")) {
            return Optional.empty();
        }
        List<Entry> entries = new ArrayList<>();
        boolean ended = false;
        boolean discontinuity = false;
        Optional<Duration> duration = Optional.empty();
        for (String line : lines) {
            if (line.startsWith(DURATION_TAG)) {
                duration = seconds(line.substring(DURATION_TAG.length()));
                if (duration.isEmpty()) {
                    return Optional.empty();
                }
            } else if (line.startsWith("#EXT-X-DISCONTINUITY") && !line.contains("SEQUENCE")) {
                discontinuity = true;
            } else if (line.startsWith("#EXT-X-ENDLIST")) {
                ended = true;
            } else if (!line.isBlank() && !line.startsWith("#") && duration.isPresent()) {
                entries.add(new Entry(line.strip(), duration.get(), discontinuity));
                duration = Optional.empty();
                discontinuity = false;
            }
        }
        return Optional.of(new MediaPlaylist(entries, ended, Duration.ZERO));
    }

    private static Optional<Duration> seconds(String afterTag) {
        int comma = afterTag.indexOf(',');
        String number = (comma < 0 ? afterTag : afterTag.substring(0, comma)).strip();
        if (number.isEmpty()
                || number.length() > DIGITS_MAX
                || !SECONDS.matcher(number).matches()) {
            return Optional.empty();
        }
        BigDecimal seconds = new BigDecimal(number);
        return seconds.compareTo(SECONDS_MAX) > 0
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(seconds.movePointRight(9).longValue()));
    }
}
