package dev.tapedeck.application.media;

import dev.tapedeck.application.media.workspace.SegmentIndex;
import dev.tapedeck.domain.transcript.Captions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The segments that a storyboard shows: all of a short recording, evenly chosen ones of a long one.
 *
 * @param segments in playing order, 1 to {@link #TILES_MAX}
 */
record StoryboardPlan(List<SegmentIndex> segments, Duration end) {
    static final int TILE_WIDTH = 160;
    static final int TILE_HEIGHT = 90;
    static final int COLUMNS = 10;
    static final int TILES_MAX = 100;

    static StoryboardPlan of(List<SegmentIndex> all) {
        SegmentIndex last = all.get(all.size() - 1);
        int tiles = Math.min(all.size(), TILES_MAX);
        List<SegmentIndex> chosen = new ArrayList<>(tiles);
        for (int tile = 0; tile < tiles; tile++) {
            chosen.add(all.get((int) ((long) tile * all.size() / tiles)));
        }
        return new StoryboardPlan(chosen, last.startsAt().plus(last.duration()));
    }

    /** The WebVTT file that maps times to parts of the sheet. */
    String index() {
        StringBuilder text = new StringBuilder("WEBVTT\n");
        for (int tile = 0; tile < segments.size(); tile++) {
            Duration until = tile + 1 < segments.size() ? segments.get(tile + 1).startsAt() : end;
            text.append('\n').append(Captions.time(segments.get(tile).startsAt().toMillis()));
            text.append(" --> ").append(Captions.time(until.toMillis()));
            text.append(String.format(
                    Locale.ROOT,
                    "\nstoryboard.jpg#xywh=%d,%d,%d,%d\n",
                    tile % COLUMNS * TILE_WIDTH,
                    tile / COLUMNS * TILE_HEIGHT,
                    TILE_WIDTH,
                    TILE_HEIGHT));
        }
        return text.toString();
    }
}
