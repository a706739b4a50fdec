package dev.tapedeck.adapters.video.daily.run;

import dev.tapedeck.adapters.video.daily.wire.RecordingRow;
import dev.tapedeck.domain.recording.Take;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the recording of a take. Daily's listing does not have our instance id, so these are tried in turn: the
 * recording id if it is known, the instance id in the key if it follows our template, and room, kind and time.
 */
public final class RunFinder {
    /** Tolerance, as Daily's clock may differ from ours and its start times are whole seconds. */
    private static final Duration CLOCKS_DIFFER_BY = Duration.ofSeconds(15);

    private static final Comparator<RecordingRow> EARLIEST_FIRST = Comparator.comparing(
                    RecordingRow::start, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
            .thenComparing(RecordingRow::id);

    private final RecordingList recordings;

    public RunFinder(RecordingList recordings) {
        this.recordings = recordings;
    }

    /**
     * The result of the search for a take's run.
     *
     * @param row the recording, null when none can be identified
     * @param certain whether the recording certainly belongs to this take
     * @param somethingSince since when the room has a recording whose kind Daily does not report yet, null for none
     */
    public record Finding(
            @Nullable RecordingRow row,
            boolean certain,
            @Nullable Instant somethingSince) {
        private static final Finding NOTHING = new Finding(null, false, null);

        private static Finding of(RecordingRow row, boolean certain) {
            return new Finding(row, certain, null);
        }
    }

    public Finding find(Take take) {
        return find(take, row -> false);
    }

    /** @param isOther whether a recording without our instance id is known to belong to another take */
    public Finding find(Take take, Predicate<RecordingRow> isOther) {
        String recording = JobIds.recordingOf(take);
        if (recording != null) {
            return recordings.byId(recording).map(row -> Finding.of(row, true)).orElse(Finding.NOTHING);
        }
        String room = JobIds.roomOf(take);
        List<RecordingRow> rows = recordings.since(take.requestedAt().minus(CLOCKS_DIFFER_BY), room);
        return first(rows, row -> carries(row, take))
                .map(row -> Finding.of(row, true))
                .orElseGet(() -> room == null ? Finding.NOTHING : likely(rows, take, isOther));
    }

    private static Finding likely(List<RecordingRow> rows, Take take, Predicate<RecordingRow> isOther) {
        Predicate<RecordingRow> mayBe = row -> row.take().isEmpty() && row.start() != null && !isOther.test(row);
        return first(rows, mayBe.and(row -> row.kind() == take.kind()))
                .map(row -> Finding.of(row, false))
                .orElseGet(() -> first(rows, mayBe.and(row -> row.kind() == null && !row.isOver()))
                        .map(row -> new Finding(null, false, row.start()))
                        .orElse(Finding.NOTHING));
    }

    private static boolean carries(RecordingRow row, Take take) {
        return row.take().filter(take.id()::equals).isPresent();
    }

    private static Optional<RecordingRow> first(List<RecordingRow> rows, Predicate<RecordingRow> which) {
        return rows.stream().filter(which).min(EARLIEST_FIRST);
    }
}
