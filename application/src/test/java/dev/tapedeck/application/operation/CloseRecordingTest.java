package dev.tapedeck.application.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.application.World;
import dev.tapedeck.domain.id.InvalidValue;
import dev.tapedeck.domain.media.AssetKind;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingStatus;
import dev.tapedeck.domain.recording.failure.RecordingFailure;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** An operator closes recordings whose engine does not end. */
class CloseRecordingTest {
    private static final String REASON = "Its engine does not respond.";

    private final World world = new World();

    @Test
    void with_segments_it_is_completed_with_them_and_partial() {
        Recording recording = world.active(3);

        Recording closed = close(recording);
        assertThat(closed.status()).isEqualTo(RecordingStatus.PROCESSING);
        assertThat(world.engine.stops()).contains(World.take(recording));
        world.reconcileAfter(Duration.ofSeconds(5));

        Recording settled = world.now(recording);
        assertThat(settled.status()).isEqualTo(RecordingStatus.COMPLETED);
        assertThat(settled.result().partial()).isTrue();
        assertThat(settled.asset(AssetKind.HLS)).isPresent();
        assertThat(settled.result().duration()).isEqualTo(Duration.ofSeconds(9));
    }

    @Test
    void without_media_it_has_failed_with_the_reason() {
        Recording recording = world.start();

        Recording closed = close(recording);

        assertThat(closed.status()).isEqualTo(RecordingStatus.FAILED);
        assertThat(closed.result().failure()).isEqualTo(RecordingFailure.closedByOperator(REASON));
        assertThat(world.engine.stops()).contains(World.take(recording));
    }

    @Test
    void a_repeat_and_the_close_of_a_completed_one_change_nothing() {
        Recording open = world.active(2);
        close(open);
        Recording once = world.now(open);
        Recording completed = world.completed(2);

        close(open);
        close(completed);

        assertThat(world.now(open)).isEqualTo(once);
        assertThat(world.now(completed)).isEqualTo(completed);
    }

    @Test
    void open_recordings_are_listed_until_they_are_over() {
        Recording recording = world.active(1);
        assertThat(operations().openRecordings(10)).extracting(Recording::id).containsExactly(recording.id());

        close(recording);
        world.reconcileAfter(Duration.ofSeconds(5));

        assertThat(operations().openRecordings(10)).isEmpty();
    }

    @Test
    void a_recording_that_is_unknown_is_not_closed_and_a_reason_is_needed() {
        assertThat(operations().close(world.recordingId(), REASON)).isEmpty();
        Recording recording = world.start();
        assertThatThrownBy(() -> operations().close(recording.id(), " ")).isInstanceOf(InvalidValue.class);
        assertThat(world.now(recording)).isEqualTo(recording);
    }

    private Recording close(Recording recording) {
        return operations().close(recording.id(), REASON).orElseThrow();
    }

    private Operations operations() {
        return world.tapedeck.operations();
    }
}
