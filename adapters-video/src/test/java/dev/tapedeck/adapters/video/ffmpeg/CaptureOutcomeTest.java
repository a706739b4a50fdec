package dev.tapedeck.adapters.video.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.domain.capture.TakeEnd;
import dev.tapedeck.domain.recording.failure.RecordingFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaptureOutcomeTest {
    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // cause       | exit | last words                   | with media              | without media
                "ASKED          | 0    | -                            | -                       | -",
                "ASKED          | 137  | -                            | -                       | -",
                "SERVER_CLOSING | 0    | -                            | server_stopped          | server_stopped",
                "NEVER_BEGAN    | 255  | -                            | source_timeout          | source_timeout",
                "STALLED        | 255  | -                            | source_stalled          | source_stalled",
                "SPOOL_FULL     | 0    | -                            | destination_unavailable | destination_unavailable",
                "NONE           | 0    | -                            | -                       | source_failed",
                "NONE           | 0    | x: Connection reset by peer  | source_lost             | source_unreachable",
                "NONE           | 1    | x: Connection refused        | engine_died             | source_unreachable",
                "NONE           | 1    | x: Input/output error         | source_lost             | source_unreachable",
                "NONE           | 1    | x: No space left on device   | spool_full              | spool_full",
                "NONE           | 137  | -                            | engine_died             | engine_died",
            })
    void who_ended_it_is_asked_before_what_ffmpeg_said(
            StopCause cause, int exitCode, String words, String withMedia, String withoutMedia) {
        CaptureOutcome outcome =
                CaptureOutcome.of(cause, exitCode, words.equals("-") ? List.of() : List.of(words), NOW);

        assertThat(code(outcome.withMedia())).isEqualTo(withMedia);
        assertThat(code(outcome.withoutMedia())).isEqualTo(withoutMedia);
    }

    @Test
    void a_process_that_had_to_be_killed_for_a_stop_lacks_what_came_before_the_stop() {
        CaptureOutcome killed = CaptureOutcome.killed(NOW);

        TakeEnd end = killed.withMediaUntil(NOW.minusSeconds(2), Duration.ZERO);

        assertThat(CaptureOutcome.isKilled(137)).isTrue();
        assertThat(CaptureOutcome.isKilled(0)).isFalse();
        assertThat(end.failure()).isNull();
        assertThat(end.missing()).isEqualTo(Duration.ofSeconds(2));
        assertThat(killed.withoutMedia()).isNotNull();
    }

    /** A machine that encodes at half the speed of life has the first half of it when it is stopped. */
    @ParameterizedTest
    @CsvSource({"0, 0", "15000, 0", "15001, 15001", "30000, 30000", "-1000, 0"})
    void what_lies_further_behind_the_stop_than_frames_are_under_way_is_missing(long lagMillis, long missingMillis) {
        CaptureOutcome stopped = CaptureOutcome.of(StopCause.ASKED, 0, List.of(), NOW);

        TakeEnd end = stopped.withMediaUntil(NOW.minusMillis(lagMillis), Duration.ZERO);

        assertThat(end.missing()).hasMillis(missingMillis);
        assertThat(end.failure()).isNull();
    }

    @Test
    void the_clock_of_a_source_may_run_more_slowly_than_ours() {
        CaptureOutcome stopped = CaptureOutcome.of(StopCause.ASKED, 0, List.of(), NOW);
        Instant lastFrame = NOW.minusSeconds(30);

        Duration afterAnHour = stopped.after(Duration.ofHours(1))
                .withMediaUntil(lastFrame, Duration.ZERO)
                .missing();
        Duration afterAMinute = stopped.after(Duration.ofMinutes(1))
                .withMediaUntil(lastFrame, Duration.ZERO)
                .missing();

        assertThat(afterAnHour).isZero();
        assertThat(afterAMinute).hasSeconds(30);
    }

    @Test
    void a_source_that_waits_for_slow_readers_loses_nothing() {
        CaptureOutcome stopped =
                CaptureOutcome.of(StopCause.ASKED, 0, List.of(), NOW).ofLimitedSource();

        assertThat(stopped.withMediaUntil(NOW.minusSeconds(30), Duration.ZERO).missing())
                .isZero();
    }

    @Test
    void what_a_dead_process_had_not_written_is_missing() {
        CaptureOutcome killed = CaptureOutcome.of(StopCause.NONE, 137, List.of(), NOW);

        TakeEnd end = killed.withMediaUntil(NOW.minusSeconds(2), Duration.ZERO);

        assertThat(end.missing()).isEqualTo(Duration.ofSeconds(2));
        assertThat(end.at()).isEqualTo(NOW.minusSeconds(2));
    }

    @Test
    void what_ran_for_as_long_as_it_may_is_good_and_truncated() {
        CaptureOutcome outcome = CaptureOutcome.of(StopCause.LIMIT_REACHED, 0, List.of(), NOW);

        assertThat(outcome.withMediaUntil(NOW, Duration.ZERO)).isEqualTo(new TakeEnd(NOW, null, Duration.ZERO, true));
    }

    @Test
    void a_source_with_an_end_of_its_own_is_not_waited_for() {
        CaptureOutcome outcome = CaptureOutcome.of(StopCause.NONE, 0, List.of(), NOW);

        assertThat(outcome.withMediaUntil(NOW, Duration.ZERO).isLast()).isFalse();
        assertThat(outcome.ofLimitedSource().withMediaUntil(NOW, Duration.ZERO).isLast())
                .isTrue();
    }

    @Test
    void nothing_is_missing_when_it_was_ended_in_an_orderly_way() {
        TakeEnd end = CaptureOutcome.of(StopCause.SERVER_CLOSING, 0, List.of(), NOW)
                .withMediaUntil(NOW.minusSeconds(30), Duration.ZERO);

        assertThat(end.missing()).isZero();
    }

    @Test
    void what_was_lost_on_the_way_is_missing_beside_what_was_not_written() {
        CaptureOutcome killed = CaptureOutcome.of(StopCause.NONE, 137, List.of(), NOW);

        TakeEnd end = killed.withMediaUntil(NOW.minusSeconds(2), Duration.ofSeconds(4));

        assertThat(end.missing()).isEqualTo(Duration.ofSeconds(6));
    }

    @Test
    void less_than_nothing_cannot_be_missing() {
        assertThat(CaptureOutcome.crashed(NOW)
                        .withMediaUntil(NOW.plusSeconds(1), Duration.ZERO)
                        .missing())
                .isZero();
    }

    private static String code(@Nullable RecordingFailure failure) {
        return failure == null ? "-" : failure.code();
    }
}
