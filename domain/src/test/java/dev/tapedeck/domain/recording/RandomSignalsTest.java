package dev.tapedeck.domain.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.recording.Outcome.Moved;
import dev.tapedeck.domain.recording.repository.RecordingChange;
import dev.tapedeck.domain.recording.signal.Delivery;
import dev.tapedeck.domain.recording.signal.RecordingSignal;
import dev.tapedeck.domain.recording.signal.Shortfall;
import dev.tapedeck.domain.recording.time.Deadline;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Signals in any order, repeated and dropped, as providers send them. The seed is the name of a failing case. */
class RandomSignalsTest {
    private static final int SEEDS = 1_000;
    private static final int SIGNALS = 40;

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void no_order_of_signals_breaks_a_recording(long seed) {
        Recording recording = play(seed);

        Recording closed = closed(recording);

        assertThat(closed.status().isTerminal()).isTrue();
        assertThat(Deadline.next(closed, take -> RecordingFixtures.ENGINE_DEADLINES))
                .isEmpty();
    }

    @Test
    void the_seeds_end_in_every_status_that_signals_lead_on_to() {
        Set<RecordingStatus> ends =
                seeds().mapToObj(seed -> play(seed).status()).collect(Collectors.toSet());

        assertThat(ends)
                .contains(RecordingStatus.ACTIVE, RecordingStatus.PROCESSING)
                .contains(RecordingStatus.COMPLETED, RecordingStatus.FAILED);
    }

    private static Recording play(long seed) {
        Random random = new Random(seed);
        Recording recording = RecordingFixtures.starting().waiting(Duration.ofSeconds(random.nextBoolean() ? 30 : 0));
        for (int number = 1; number <= SIGNALS; number++) {
            RecordingSignal signal = signal(random, recording, number);
            if (recording.on(signal) instanceof Moved moved) {
                check(recording, moved.recording());
                recording = moved.recording();
            }
        }
        return recording;
    }

    static LongStream seeds() {
        return LongStream.range(0, SEEDS);
    }

    private static void check(Recording before, Recording after) {
        assertThat(path(before, after)).isTrue();
        assertThat(after.status() == RecordingStatus.FAILED)
                .isEqualTo(after.result().failure() != null);
        assertThat(after.times().updatedAt()).isAfterOrEqualTo(before.times().updatedAt());
        assertThat(after.assets()).containsAll(before.assets());
        assertThat(after.takes()).hasSizeGreaterThanOrEqualTo(before.takes().size());
        if (after.status().isTerminal()) {
            assertThat(after.takes()).noneMatch(take -> take.state().isOpen());
            assertThat(after.activity()).isEqualTo(Activity.RECORDING);
        } else {
            assertThat(Deadline.next(after, take -> RecordingFixtures.ENGINE_DEADLINES))
                    .isPresent();
        }
        if (after.status() == RecordingStatus.COMPLETED) {
            assertThat(after.takes()).anyMatch(take -> take.state() == TakeState.SETTLED);
            assertThat(after.isPlayable()).isTrue();
        }
        if (after.status() != RecordingStatus.STARTING && after.status() != RecordingStatus.FAILED) {
            assertThat(after.times().startedAt()).isNotNull();
        }
        assertThat(RecordingChange.between(before, after).events()).isNotEmpty();
    }

    /** Whether one status leads to the other by single steps. */
    private static boolean path(Recording before, Recording after) {
        List<RecordingStatus> reached = new ArrayList<>(List.of(before.status()));
        for (int i = 0; i < reached.size(); i++) {
            reached.get(i).next().stream()
                    .filter(next -> !reached.contains(next))
                    .forEach(reached::add);
        }
        return reached.contains(after.status());
    }

    private static Recording closed(Recording recording) {
        Outcome outcome = recording.on(new RecordingSignal.Closed("it is stuck", at(1_000)));
        return outcome instanceof Moved moved ? moved.recording() : recording;
    }

    private static RecordingSignal signal(Random random, Recording recording, int number) {
        // Now and then a take of another recording, and times that go back.
        TakeId take = random.nextInt(20) == 0
                ? RecordingFixtures.takeId()
                : recording
                        .takes()
                        .get(random.nextInt(recording.takes().size()))
                        .id();
        Instant at = at(number - random.nextInt(5));
        return switch (random.nextInt(15)) {
            case 0 -> new RecordingSignal.EngineAccepted(take, "job-" + random.nextInt(3), at);
            case 1 -> new RecordingSignal.EngineRefused(take, RecordingFixtures.failure(), at);
            case 2, 3 -> new RecordingSignal.MediaFlowing(take, at);
            case 4 -> new RecordingSignal.TakeEnded(take, random.nextInt(4) > 0, at);
            case 5 -> new RecordingSignal.TakeSettled(take, delivery(random, recording, take, at), at);
            case 6 -> new RecordingSignal.TakeBroke(take, RecordingFixtures.failure(), at);
            case 7 -> new RecordingSignal.StopAsked(at);
            case 8, 9 -> new RecordingSignal.Paused(at);
            case 10 -> new RecordingSignal.Resumed(List.of(RecordingFixtures.take(at)), at);
            case 11 -> new RecordingSignal.SourceLost(at);
            case 12 ->
                new RecordingSignal.TakeAdded(RecordingFixtures.take(at).of(random.nextBoolean() ? null : "track"), at);
            case 13 -> new RecordingSignal.FailureReported(take, RecordingFixtures.failure(), at);
            default -> rare(random, recording, at);
        };
    }

    private static RecordingSignal rare(Random random, Recording recording, Instant at) {
        return random.nextInt(4) == 0
                ? new RecordingSignal.Closed("it is stuck", at)
                : new RecordingSignal.Resumed(List.of(RecordingFixtures.firstTake(recording)), at);
    }

    private static Delivery delivery(Random random, Recording recording, TakeId take, Instant at) {
        Shortfall shortfall = new Shortfall(random.nextBoolean(), random.nextBoolean(), Duration.ofSeconds(1));
        Duration duration = Duration.ofSeconds(1L + random.nextInt(9));
        return new Delivery(List.of(RecordingFixtures.hls(recording.id(), take, at)), duration, shortfall);
    }

    private static Instant at(int seconds) {
        return RecordingFixtures.NOW.plusSeconds(seconds);
    }
}
