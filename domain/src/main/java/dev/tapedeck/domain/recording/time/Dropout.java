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
 * Something whole that a recording is not recording any more, although it goes on and waits for it to come back.
 *
 * @param last the latest take of it
 * @param since when it dropped; what came back for a moment only and dropped again has been away since then
 * @param tries how often it was tried since
 */
public record Dropout(Take last, Instant since, int tries) {
    /** What runs for less does not make a recording wait longer, so that something broken is not tried for ever. */
    static final Duration STEADY_MIN = Duration.ofSeconds(5);

    private static final Duration PAUSE_MIN = Duration.ofSeconds(1);
    private static final Duration PAUSE_MAX = Duration.ofSeconds(30);
    private static final int DOUBLINGS_MAX = 5;

    /** All of a recording, each kind once; single tracks and participants come back under other names. */
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

    /** When everything had dropped; empty while something is recorded, or before anything was. */
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

    /** When it is to be tried the next time: at once, and then after pauses that grow. */
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
