package dev.tapedeck.domain.recording.time;

import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** A recording's own clock: its takes in playing order, without the gaps between them. Immutable. */
public final class RecordingTimeline {
    private record Span(Instant start, Instant end) {
        Duration until(Instant at) {
            if (at.isBefore(start)) {
                return Duration.ZERO;
            }
            return Duration.between(start, at.isBefore(end) ? at : end);
        }
    }

    private final List<Span> spans;

    private RecordingTimeline(List<Span> spans) {
        this.spans = spans;
    }

    /** The timeline of a recording; a running take counts until {@code now}. */
    public static RecordingTimeline of(Recording recording, Instant now) {
        return new RecordingTimeline(recording.takes().stream()
                .filter(RecordingTimeline::playsInTurn)
                .filter(take -> take.startedAt() != null)
                .map(take -> span(take, now))
                .sorted(Comparator.comparing(Span::start))
                .toList());
    }

    /** The position of a time: zero before the first take, and the start of the next take for a time between two. */
    public Duration offsetOf(Instant at) {
        return spans.stream().map(span -> span.until(at)).reduce(Duration.ZERO, Duration::plus);
    }

    /** Whether no take plays, so that the timeline has no positions. */
    public boolean isEmpty() {
        return spans.isEmpty();
    }

    /** Whether a take is part of the playback, and not recorded beside it. */
    public static boolean playsInTurn(Take take) {
        return take.kind() != TakeKind.TRACKS && take.subject() == null;
    }

    private static Span span(Take take, Instant now) {
        Instant start = Objects.requireNonNull(take.startedAt());
        Instant end = Objects.requireNonNullElse(take.endedAt(), now);
        return new Span(start, end.isBefore(start) ? start : end);
    }
}
