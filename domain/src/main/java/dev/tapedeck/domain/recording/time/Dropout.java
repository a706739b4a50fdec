package dev.tapedeck.domain.recording.time;

import dev.tapedeck.domain.recording.Activity;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.Take;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A kind of take that has dropped while the recording goes on and waits for it to come back.
 *
 * @param last the latest take of this kind
 * @param since when it dropped; a take that came back only for a moment does not reset this time
 * @param tries number of tries since then
 */
public record Dropout(Take last, Instant since, int tries) {
    /** A take that runs for less than this does not extend the wait, so that a broken source is not tried for ever. */
    static final Duration STEADY_MIN = Duration.ofSeconds(5);

    private static final Duration PAUSE_MIN = Duration.ofSeconds(1);
    private static final Duration PAUSE_MAX = Duration.ofSeconds(30);
    private static final int DOUBLINGS_MAX = 5;

    /**
     * The dropouts of a recording, one per kind. Single tracks and participants are left out: they come back under
     * other names.
     */
    public static List<Dropout> of(Recording recording) {
        if (!recording.waitsForReturn()) {
            return List.of();
        }
        List<Take> latest = new ArrayList<>();
        for (Take take : recording.takes()) {
            if (take.subject() == null) {
                latest.removeIf(take::isLike);
                latest.add(take);
            }
        }
        return latest.stream()
                .filter(take -> !take.state().isCapturing())
                .flatMap(take -> of(recording, take).stream())
                .toList();
    }

    /** When everything had dropped; empty while something is being recorded, or before the first media. */
    static Optional<Instant> ofAll(Recording recording) {
        return recording.activity() == Activity.RECONNECTING ? since(recording.takes().stream()) : Optional.empty();
    }

    private static Optional<Dropout> of(Recording recording, Take last) {
        return since(recording.takes().stream().filter(last::isLike)).map(since -> {
            long tries = recording.takes().stream()
                    .filter(last::isLike)
                    .filter(take -> !take.requestedAt().isBefore(since))
                    .count();
            return new Dropout(last, since, (int) tries);
        });
    }

    private static Optional<Instant> since(Stream<Take> takes) {
        List<Take> ended = takes.filter(take -> take.startedAt() != null && take.endedAt() != null)
                .toList();
        return ended.stream()
                .filter(take -> recorded(take).compareTo(STEADY_MIN) >= 0)
                .map(Dropout::end)
                .max(Comparator.naturalOrder())
                .or(() -> ended.stream().map(Dropout::end).min(Comparator.naturalOrder()));
    }

    /** The time of the next try: at once, then after growing pauses. */
    public Instant nextTryAt() {
        int doublings = Math.min(tries - 1, DOUBLINGS_MAX);
        return tries == 0 ? since : end(last).plus(shorter(PAUSE_MIN.multipliedBy(1L << doublings), PAUSE_MAX));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration recorded(Take take) {
        return Duration.between(Objects.requireNonNull(take.startedAt()), end(take));
    }

    private static Instant end(Take take) {
        return Objects.requireNonNullElse(take.endedAt(), take.requestedAt());
    }
}
