package dev.tapedeck.domain.playback;

import java.time.Duration;
import java.util.List;

/**
 * An HLS media playlist (RFC 8216): segments that follow each other. Immutable.
 *
 * @param ended whether the playlist is complete: VOD with an end mark, otherwise EVENT
 * @param targetAtLeast lower bound of the target duration, so that it stays the same while a playlist grows
 */
public record MediaPlaylist(List<Entry> entries, boolean ended, Duration targetAtLeast) {
    /**
     * One segment.
     *
     * @param uri relative to the playlist
     * @param discontinuity whether its clock or encoding differs from the segment before
     */
    public record Entry(String uri, Duration duration, boolean discontinuity) {}

    private static final int CHARACTERS_PER_ENTRY = 72;
    private static final double NANOS_PER_SECOND = 1e9;

    public MediaPlaylist {
        entries = List.copyOf(entries);
    }

    public Duration duration() {
        return entries.stream().map(Entry::duration).reduce(Duration.ZERO, Duration::plus);
    }

    /** The playlist in the M3U8 format. Built without a formatter, as the playlist of a day has thousands of lines. */
    public String render() {
        StringBuilder text = new StringBuilder(160 + entries.size() * CHARACTERS_PER_ENTRY);
        text.append("#EXTM3U\n#EXT-X-VERSION:3\n#EXT-X-TARGETDURATION:")
                .append(targetSeconds())
                .append("\n#EXT-X-MEDIA-SEQUENCE:0\n#EXT-X-PLAYLIST-TYPE:")
                .append(ended ? "VOD" : "EVENT")
                .append("\n#EXT-X-INDEPENDENT-SEGMENTS\n");
        appendEntries(text);
        return ended ? text.append("#EXT-X-ENDLIST\n").toString() : text.toString();
    }

    /** Most segments are as long as the one before. */
    private void appendEntries(StringBuilder text) {
        Duration before = Duration.ZERO;
        String line = durationLine(before);
        for (Entry entry : entries) {
            if (!entry.duration().equals(before)) {
                before = entry.duration();
                line = durationLine(before);
            }
            if (entry.discontinuity()) {
                text.append("#EXT-X-DISCONTINUITY\n");
            }
            text.append(line).append(entry.uri()).append('\n');
        }
    }

    private static String durationLine(Duration duration) {
        long micros = duration.toNanos() / 1_000;
        // The million in front keeps the zeros at the beginning.
        String fraction = Long.toString(1_000_000 + micros % 1_000_000).substring(1);
        return "#EXTINF:" + micros / 1_000_000 + '.' + fraction + ",\n";
    }

    /** The target duration: every duration, rounded to whole seconds, is at most this. */
    private long targetSeconds() {
        return Math.max(
                Math.max(1, roundedUp(targetAtLeast)),
                entries.stream()
                        .mapToLong(entry -> Math.round(entry.duration().toNanos() / NANOS_PER_SECOND))
                        .max()
                        .orElse(1));
    }

    private static long roundedUp(Duration duration) {
        return duration.plusNanos(999_999_999).toSeconds();
    }
}
