package dev.tapedeck.domain.recording;

import static dev.tapedeck.domain.recording.RecordingFixtures.after;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.domain.recording.Outcome.Moved;
import dev.tapedeck.domain.recording.signal.RecordingSignal.TakeAdded;
import dev.tapedeck.domain.recording.signal.RecordingSignal.TakeEnded;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every signal does to a recording that reconnects, spelled out: outcome, and status and activity afterwards. Its
 * first take has dropped, and a further one was asked for, which the signals about takes are about.
 */
class ReconnectingTableTest {
    private static final String TABLE = """
            EngineAccepted  | Moved     | ACTIVE     | RECONNECTING
            EngineRefused   | Moved     | ACTIVE     | RECONNECTING
            MediaFlowing    | Moved     | ACTIVE     | RECORDING
            TakeEnded       | Moved     | ACTIVE     | RECONNECTING
            TakeSettled     | Refused   | ACTIVE     | RECONNECTING
            FailureReported | Moved     | ACTIVE     | RECONNECTING
            TakeBroke       | Moved     | ACTIVE     | RECONNECTING
            StopAsked       | Moved     | PROCESSING | RECORDING
            Paused          | Moved     | ACTIVE     | PAUSED
            Resumed         | Unchanged | ACTIVE     | RECONNECTING
            SourceLost      | Unchanged | ACTIVE     | RECONNECTING
            TakeAdded       | Moved     | ACTIVE     | RECONNECTING
            Closed          | Moved     | FAILED     | RECORDING
            """;

    @ParameterizedTest(name = "{0}: {1}, then {2} and {3}")
    @MethodSource("rows")
    void a_signal_does_what_the_table_says(String signal, String outcome, String status, String activity) {
        Recording recording = reconnecting();
        Take further = recording.takes().get(1);

        Outcome actual = recording.on(StatusSignalTableTest.signal(signal, recording, further.id()));

        Recording now = actual instanceof Moved moved ? moved.recording() : recording;
        assertThat(actual.getClass().getSimpleName()).isEqualTo(outcome);
        assertThat(now.status()).hasToString(status);
        assertThat(now.activity()).hasToString(activity);
    }

    @Test
    void the_table_has_every_signal_once() {
        assertThat(rows().map(row -> row.get()[0].toString()))
                .containsExactlyInAnyOrderElementsOf(
                        StatusSignalTableTest.signalNames().toList());
    }

    static Stream<Arguments> rows() {
        return TABLE.lines().map(row -> row.split("\\s*\\|\\s*", -1)).map(cell -> Arguments.of((Object[]) cell));
    }

    private static Recording reconnecting() {
        Recording active = RecordingFixtures.active().waiting(Duration.ofSeconds(30));
        Instant dropped = RecordingFixtures.NOW.plusSeconds(20);
        Recording lost = after(active, new TakeEnded(active.takes().get(0).id(), true, dropped));
        Take further = RecordingFixtures.take(dropped.plusSeconds(5));
        return after(lost, new TakeAdded(further, dropped.plusSeconds(5)));
    }
}
