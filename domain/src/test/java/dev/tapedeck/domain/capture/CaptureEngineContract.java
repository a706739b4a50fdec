package dev.tapedeck.domain.capture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.domain.capture.EngineReport.Absent;
import dev.tapedeck.domain.capture.EngineReport.Found;
import dev.tapedeck.domain.capture.StartResponse.Accepted;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.provider.CaptureSource;
import dev.tapedeck.domain.recording.RecordingFixtures;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeProgress;
import dev.tapedeck.domain.recording.TakeState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What {@link CaptureEngine} promises, for every way to capture. */
public interface CaptureEngineContract {
    /** Longer ago than any start takes. */
    Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    /** The same one during a test, open, reporting to {@link #listener}; the suite closes it. */
    CaptureEngine engine();

    RecordingCaptureListener listener();

    /** A fresh take of a source that goes on until it is stopped. */
    CaptureRequest request();

    /** A source that is refused before it is tried. */
    CaptureSource forbiddenSource();

    @Test
    default void an_engine_says_what_it_can_do() {
        assertThat(engine().abilities().kinds()).isNotEmpty();
        assertThat(engine().abilities().deadlines().startResponse()).isPositive();
        assertThat(engine().abilities().deadlines().firstMedia()).isPositive();
        assertThat(engine().abilities().deadlines().signOfLife()).isPositive();
        assertThat(engine().abilities().deadlines().endAfterStop()).isPositive();
    }

    @Test
    default void a_forbidden_source_is_refused_with_a_reason() {
        assertThat(engine().refusalOf(forbiddenSource()))
                .hasValueSatisfying(refusal -> assertThat(refusal.message()).isNotBlank());
    }

    @Test
    default void an_allowed_source_is_not_refused() {
        assertThat(engine().refusalOf(request().source())).isEmpty();
    }

    @Test
    default void a_start_is_accepted_with_a_name_for_the_run() {
        CaptureRequest request = request();

        StartResponse response = engine().start(request);

        assertThat(response)
                .isInstanceOfSatisfying(
                        Accepted.class, accepted -> assertThat(accepted.jobId()).isNotBlank());
    }

    @Test
    default void repeating_a_start_is_harmless_and_answers_the_same_run() {
        CaptureRequest request = request();

        StartResponse first = engine().start(request);
        StartResponse again = engine().start(request);

        assertThat(again).isEqualTo(first);
    }

    @Test
    default void two_takes_are_two_runs() {
        StartResponse one = engine().start(request());
        StartResponse other = engine().start(request());

        assertThat(one).isNotEqualTo(other);
    }

    @Test
    default void a_running_take_is_found_without_an_end() {
        CaptureRequest request = request();
        String job = started(request);

        assertRuns(request, job);
    }

    @Test
    default void an_unknown_take_is_absent_once_no_start_can_bring_it_about() {
        assertThat(engine().find(take(RecordingFixtures.takeId(), null))).isEqualTo(new Absent());
    }

    @Test
    default void stopping_an_unknown_take_is_harmless() {
        CaptureRequest request = request();
        String job = started(request);

        engine().stop(take(RecordingFixtures.takeId(), "unknown-job"));

        assertRuns(request, job);
    }

    private void assertRuns(CaptureRequest request, String job) {
        assertThat(engine().find(take(request.take(), job))).isInstanceOfSatisfying(Found.class, found -> {
            assertThat(found.jobId()).isEqualTo(job);
            assertThat(found.end()).isNull();
        });
    }

    /** Starts a take and answers its job. */
    default String started(CaptureRequest request) {
        StartResponse response = engine().start(request);
        assertThat(response).isInstanceOf(Accepted.class);
        return ((Accepted) response).jobId();
    }

    /** A take of this engine that was asked for long ago. */
    default Take take(TakeId id, @Nullable String job) {
        return new Take(
                id,
                List.copyOf(engine().abilities().kinds()).get(0),
                null,
                engine().provider(),
                engine().node().orElse(null),
                job,
                TakeState.REQUESTED,
                LONG_AGO,
                null,
                null,
                null,
                TakeProgress.NONE,
                false);
    }
}
