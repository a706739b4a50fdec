package dev.tapedeck.domain.recording.repository;

import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.repository.RecordingQuery.Position;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param total number of matches, exact up to {@link #TOTAL_MAX} and that number for more; null for a page by cursor,
 *     whose matches are not counted again
 * @param next the start of the next page, null on the last one
 */
public record RecordingPage(
        List<Recording> recordings,
        @Nullable Integer total,
        @Nullable Position next) {
    public static final int TOTAL_MAX = 10_000;

    public RecordingPage {
        recordings = List.copyOf(recordings);
    }

    public Optional<Position> nextPosition() {
        return Optional.ofNullable(next);
    }
}
