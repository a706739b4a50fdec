package dev.tapedeck.domain.playback;

import dev.tapedeck.domain.media.Segment;
import dev.tapedeck.domain.playback.MediaPlaylist.Entry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The playlist of one take, from its segments. A segment that was never confirmed leaves a discontinuity. */
public final class TakePlaylist {
    private TakePlaylist() {}

    /** A playlist of all segments. */
    public static MediaPlaylist whole(List<Segment> segments) {
        List<Entry> entries = new ArrayList<>(segments.size());
        int expected = segments.isEmpty() ? 0 : segments.get(0).number();
        for (Segment segment : segments) {
            entries.add(entry(segment, segment.number() != expected));
            expected = segment.number() + 1;
        }
        return new MediaPlaylist(entries, true, Duration.ZERO);
    }

    /** A playlist of the segments up to the first gap: these can play while later ones are still being uploaded. */
    public static List<Entry> contiguous(List<Segment> segments) {
        List<Entry> entries = new ArrayList<>(segments.size());
        for (Segment segment : segments) {
            if (segment.number() != entries.size()) {
                break;
            }
            entries.add(entry(segment, false));
        }
        return entries;
    }

    /** Whether a segment is missing, the first included. */
    public static boolean hasGaps(List<Segment> segments) {
        return !segments.isEmpty() && segments.get(segments.size() - 1).number() != segments.size() - 1;
    }

    private static Entry entry(Segment segment, boolean discontinuity) {
        return new Entry(Segment.fileName(segment.number()), segment.duration(), discontinuity);
    }
}
