package dev.tapedeck.application.provider.collect.media;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.media.workspace.Workspace;
import dev.tapedeck.domain.media.MediaTool;
import dev.tapedeck.domain.media.MediaToolFailed;
import dev.tapedeck.domain.media.Segment;
import dev.tapedeck.domain.playback.MediaPlaylist.Entry;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the segments that follow the last one of a playlist without an end: a provider that was killed had stored them,
 * and not named them any more.
 */
final class UnnamedSegments {
    private static final Logger log = LoggerFactory.getLogger(UnnamedSegments.class);
    /** The lengths of so many are read from the segments; the others count as long as the longest. */
    private static final int PROBED_MAX = 100;

    private final Kernel kernel;

    UnnamedSegments(Kernel kernel) {
        this.kernel = kernel;
    }

    /**
     * @param named the segments of the playlist; may be empty
     * @param stored the names of the objects beside it
     */
    List<Entry> after(EndedTake ended, List<Entry> named, Set<String> stored) {
        int last = named.isEmpty() ? -1 : numberOf(named.get(named.size() - 1).uri());
        if (last < 0 && !named.isEmpty()) {
            return List.of();
        }
        List<Entry> found = new ArrayList<>();
        int expected = last + 1;
        for (int number : numbersAfter(last, stored)) {
            Duration length = length(ended, Segment.fileName(number), found.size(), longest(named, found));
            if (length != null) {
                boolean afterGap = number != expected && number > 0;
                found.add(new Entry(Segment.fileName(number), length, afterGap));
                expected = number + 1;
            }
        }
        return found;
    }

    private static List<Integer> numbersAfter(int last, Set<String> stored) {
        return stored.stream()
                .map(UnnamedSegments::numberOf)
                .filter(number -> number > last)
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    /** -1 for another name. */
    private static int numberOf(String name) {
        String digits = name.replaceAll("\\D", "");
        if (digits.isEmpty() || digits.length() > 9) {
            return -1;
        }
        int number = Integer.parseInt(digits);
        return name.equals(Segment.fileName(number)) ? number : -1;
    }

    /** Null for a segment that cannot be played. */
    private @Nullable Duration length(EndedTake ended, String name, int probed, @Nullable Duration longest) {
        MediaTool tool = kernel.tools().media();
        if (tool == null || probed >= PROBED_MAX) {
            return longest;
        }
        try (Workspace workspace = new Workspace(kernel.media())) {
            Duration length =
                    tool.probe(workspace.fetch(ended.key(name), "segment.ts")).duration();
            return length.isZero() ? longest : length.truncatedTo(ChronoUnit.MICROS);
        } catch (MediaToolFailed broken) {
            log.warn(
                    "recording {}: its segment {} cannot be played",
                    ended.recording().id(),
                    name,
                    broken);
            return null;
        }
    }

    private static @Nullable Duration longest(List<Entry> named, List<Entry> found) {
        List<Entry> all = new ArrayList<>(named);
        all.addAll(found);
        return all.stream().map(Entry::duration).max(Comparator.naturalOrder()).orElse(null);
    }
}
