package dev.tapedeck.domain.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.media.AssetKind;
import dev.tapedeck.domain.media.ContentTypes;
import dev.tapedeck.domain.media.MediaAsset;
import dev.tapedeck.domain.media.MediaKey;
import dev.tapedeck.domain.recording.Outcome.Moved;
import dev.tapedeck.domain.recording.signal.Delivery;
import dev.tapedeck.domain.recording.signal.RecordingSignal;
import dev.tapedeck.domain.recording.signal.RecordingSignal.OfTake;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every signal does in every status, spelled out: outcome, and status afterwards. The recording has one take, which
 * is requested in STARTING, runs in ACTIVE and (with a stop asked) in PROCESSING, is settled in COMPLETED, and was
 * refused in FAILED.
 */
class StatusSignalTableTest {
    private static final Instant LATER = RecordingFixtures.NOW.plusSeconds(100);

    private static final String TABLE = """
            STARTING   | EngineAccepted  | Moved     | STARTING
            STARTING   | EngineRefused   | Moved     | FAILED
            STARTING   | MediaFlowing    | Moved     | ACTIVE
            STARTING   | TakeEnded       | Moved     | PROCESSING
            STARTING   | TakeSettled     | Refused   | STARTING
            STARTING   | FailureReported | Moved     | STARTING
            STARTING   | TakeBroke       | Moved     | FAILED
            STARTING   | StopAsked       | Moved     | STARTING
            STARTING   | Paused          | Refused   | STARTING
            STARTING   | Resumed         | Refused   | STARTING
            STARTING   | SourceLost      | Refused   | STARTING
            STARTING   | TakeAdded       | Moved     | STARTING
            STARTING   | Closed          | Moved     | FAILED
            ACTIVE     | EngineAccepted  | Unchanged | ACTIVE
            ACTIVE     | EngineRefused   | Unchanged | ACTIVE
            ACTIVE     | MediaFlowing    | Unchanged | ACTIVE
            ACTIVE     | TakeEnded       | Moved     | PROCESSING
            ACTIVE     | TakeSettled     | Refused   | ACTIVE
            ACTIVE     | FailureReported | Unchanged | ACTIVE
            ACTIVE     | TakeBroke       | Moved     | FAILED
            ACTIVE     | StopAsked       | Moved     | PROCESSING
            ACTIVE     | Paused          | Moved     | ACTIVE
            ACTIVE     | Resumed         | Unchanged | ACTIVE
            ACTIVE     | SourceLost      | Refused   | ACTIVE
            ACTIVE     | TakeAdded       | Moved     | ACTIVE
            ACTIVE     | Closed          | Moved     | FAILED
            PROCESSING | EngineAccepted  | Unchanged | PROCESSING
            PROCESSING | EngineRefused   | Unchanged | PROCESSING
            PROCESSING | MediaFlowing    | Unchanged | PROCESSING
            PROCESSING | TakeEnded       | Moved     | PROCESSING
            PROCESSING | TakeSettled     | Moved     | COMPLETED
            PROCESSING | FailureReported | Unchanged | PROCESSING
            PROCESSING | TakeBroke       | Moved     | FAILED
            PROCESSING | StopAsked       | Unchanged | PROCESSING
            PROCESSING | Paused          | Refused   | PROCESSING
            PROCESSING | Resumed         | Refused   | PROCESSING
            PROCESSING | SourceLost      | Refused   | PROCESSING
            PROCESSING | TakeAdded       | Refused   | PROCESSING
            PROCESSING | Closed          | Moved     | FAILED
            COMPLETED  | EngineAccepted  | Unchanged | COMPLETED
            COMPLETED  | EngineRefused   | Unchanged | COMPLETED
            COMPLETED  | MediaFlowing    | Unchanged | COMPLETED
            COMPLETED  | TakeEnded       | Unchanged | COMPLETED
            COMPLETED  | TakeSettled     | Moved     | COMPLETED
            COMPLETED  | FailureReported | Unchanged | COMPLETED
            COMPLETED  | TakeBroke       | Unchanged | COMPLETED
            COMPLETED  | StopAsked       | Unchanged | COMPLETED
            COMPLETED  | Paused          | Refused   | COMPLETED
            COMPLETED  | Resumed         | Refused   | COMPLETED
            COMPLETED  | SourceLost      | Unchanged | COMPLETED
            COMPLETED  | TakeAdded       | Refused   | COMPLETED
            COMPLETED  | Closed          | Unchanged | COMPLETED
            FAILED     | EngineAccepted  | Moved     | FAILED
            FAILED     | EngineRefused   | Unchanged | FAILED
            FAILED     | MediaFlowing    | Unchanged | FAILED
            FAILED     | TakeEnded       | Unchanged | FAILED
            FAILED     | TakeSettled     | Moved     | FAILED
            FAILED     | FailureReported | Unchanged | FAILED
            FAILED     | TakeBroke       | Unchanged | FAILED
            FAILED     | StopAsked       | Unchanged | FAILED
            FAILED     | Paused          | Refused   | FAILED
            FAILED     | Resumed         | Refused   | FAILED
            FAILED     | SourceLost      | Unchanged | FAILED
            FAILED     | TakeAdded       | Refused   | FAILED
            FAILED     | Closed          | Unchanged | FAILED
            """;

    @ParameterizedTest(name = "{1} while {0}: {2}, then {3}")
    @MethodSource("cells")
    void a_signal_does_what_the_table_says(String status, String signal, String outcome, String after) {
        Recording recording = in(RecordingStatus.valueOf(status));

        Outcome actual = recording.on(signal(signal, recording));

        assertThat(actual.getClass().getSimpleName()).isEqualTo(outcome);
        assertThat(statusAfter(recording, actual)).hasToString(after);
    }

    @Test
    void the_table_has_every_cell_once() {
        List<String> all = Arrays.stream(RecordingStatus.values())
                .flatMap(status -> signalNames().map(signal -> status + " " + signal))
                .toList();

        assertThat(cells().map(cell -> cell.get()[0] + " " + cell.get()[1])).containsExactlyInAnyOrderElementsOf(all);
    }

    static Stream<Arguments> cells() {
        return TABLE.lines().map(row -> row.split("\\s*\\|\\s*", -1)).map(cell -> Arguments.of((Object[]) cell));
    }

    static Stream<String> signalNames() {
        return Stream.of(RecordingSignal.class, OfTake.class)
                .flatMap(type -> Arrays.stream(type.getPermittedSubclasses()))
                .filter(Class::isRecord)
                .map(Class::getSimpleName);
    }

    private static RecordingStatus statusAfter(Recording before, Outcome outcome) {
        return outcome instanceof Moved moved ? moved.recording().status() : before.status();
    }

    private static Recording in(RecordingStatus status) {
        return switch (status) {
            case STARTING -> RecordingFixtures.starting();
            case ACTIVE -> RecordingFixtures.active();
            case PROCESSING -> RecordingFixtures.processing();
            case COMPLETED -> RecordingFixtures.completed();
            case FAILED -> RecordingFixtures.failed();
        };
    }

    private static RecordingSignal signal(String name, Recording recording) {
        return signal(name, recording, RecordingFixtures.firstTake(recording).id());
    }

    /** @param take whom it is about, when it is about a take */
    static RecordingSignal signal(String name, Recording recording, TakeId take) {
        return switch (name) {
            case "EngineAccepted" -> new RecordingSignal.EngineAccepted(take, "job-" + take, LATER);
            case "EngineRefused" -> new RecordingSignal.EngineRefused(take, RecordingFixtures.failure(), LATER);
            case "MediaFlowing" -> new RecordingSignal.MediaFlowing(take, LATER);
            case "TakeEnded" -> new RecordingSignal.TakeEnded(take, true, LATER);
            case "TakeSettled" -> new RecordingSignal.TakeSettled(take, freshMedia(recording, take), LATER);
            case "FailureReported" -> new RecordingSignal.FailureReported(take, RecordingFixtures.failure(), LATER);
            case "TakeBroke" -> new RecordingSignal.TakeBroke(take, RecordingFixtures.failure(), LATER);
            case "StopAsked" -> new RecordingSignal.StopAsked(LATER);
            case "Paused" -> new RecordingSignal.Paused(LATER);
            case "Resumed" -> new RecordingSignal.Resumed(List.of(RecordingFixtures.take(LATER)), LATER);
            case "SourceLost" -> new RecordingSignal.SourceLost(LATER);
            case "TakeAdded" ->
                new RecordingSignal.TakeAdded(RecordingFixtures.take(LATER).of("track"), LATER);
            case "Closed" -> new RecordingSignal.Closed("it is stuck", LATER);
            default -> throw new AssertionError("no such signal: " + name);
        };
    }

    private static Delivery freshMedia(Recording recording, TakeId take) {
        MediaKey key = MediaKey.of(recording.id(), take, "late.mp4");
        MediaAsset file = RecordingFixtures.asset(AssetKind.FILE, key, ContentTypes.MP4, 5_000, take, LATER);
        return Delivery.whole(List.of(file), Duration.ofSeconds(5));
    }
}
