package dev.tapedeck.domain.capture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.domain.media.Segment;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What engines promise that run in our own process and report to a {@link CaptureListener}. */
public interface LocalCaptureEngineContract extends CaptureEngineContract {
    @Test
    default void an_engine_of_our_own_process_names_its_node() {
        assertThat(engine().node()).isPresent();
    }

    @Test
    default void a_take_flows_brings_segments_and_ends_when_it_is_stopped() {
        CaptureRequest request = request();
        String job = started(request);

        Instant firstFrame = listener().awaitFlowing(request.take());
        listener().awaitSegments(request.take(), 1);
        engine().stop(take(request.take(), job));
        TakeEnd end = listener().awaitEnd(request.take());

        assertThat(end.failure()).isNull();
        assertThat(end.missing()).isZero();
        assertThat(end.truncated()).isFalse();
        assertThat(end.at()).isAfterOrEqualTo(firstFrame);
    }

    @Test
    default void segments_are_reported_in_order_without_gaps() {
        CaptureRequest request = request();
        String job = started(request);

        listener().awaitSegments(request.take(), 2);
        engine().stop(take(request.take(), job));
        listener().awaitEnd(request.take());

        List<Segment> segments = listener().segments(request.take());
        assertThat(segments)
                .extracting(Segment::number)
                .containsExactlyElementsOf(
                        IntStream.range(0, segments.size()).boxed().toList());
    }

    @Test
    default void a_running_take_gives_signs_of_life() {
        CaptureRequest request = request();
        started(request);

        listener().awaitAlive(request.take());

        assertThat(engine().find(take(request.take(), null))).isInstanceOf(EngineReport.Found.class);
    }

    @Test
    default void stopping_twice_is_harmless() {
        CaptureRequest request = request();
        String job = started(request);
        listener().awaitSegments(request.take(), 1);

        engine().stop(take(request.take(), job));
        engine().stop(take(request.take(), job));
        TakeEnd end = listener().awaitEnd(request.take());
        engine().stop(take(request.take(), job));

        assertThat(end.failure()).isNull();
    }

    @Test
    default void closing_ends_what_runs_and_keeps_what_was_captured() {
        CaptureRequest request = request();
        started(request);
        listener().awaitSegments(request.take(), 1);

        engine().close();

        assertThat(listener().awaitEnd(request.take()).at()).isNotNull();
        assertThat(listener().segments(request.take())).isNotEmpty();
    }
}
