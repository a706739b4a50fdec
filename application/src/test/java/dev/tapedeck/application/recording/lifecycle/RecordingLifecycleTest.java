package dev.tapedeck.application.recording.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.application.World;
import dev.tapedeck.domain.event.EventType;
import dev.tapedeck.domain.event.StoredEvent;
import dev.tapedeck.domain.id.Simultaneously;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingFixtures;
import dev.tapedeck.domain.recording.RecordingStatus;
import dev.tapedeck.domain.recording.details.RecordingDetails;
import dev.tapedeck.domain.recording.details.RecordingType;
import dev.tapedeck.domain.recording.repository.StaleRecording;
import dev.tapedeck.domain.recording.signal.RecordingSignal.MediaFlowing;
import dev.tapedeck.domain.recording.signal.RecordingSignal.Paused;
import dev.tapedeck.domain.recording.signal.RecordingSignal.StopAsked;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RecordingLifecycleTest {
    private final World world = new World();
    private final RecordingLifecycle lifecycle = new RecordingLifecycle(world.kernel());

    @Test
    void a_signal_moves_the_recording_and_is_counted() {
        Recording recording = world.start();

        Recording moved = lifecycle.apply(recording, new MediaFlowing(World.take(recording), world.clock.instant()));

        assertThat(moved.status()).isEqualTo(RecordingStatus.ACTIVE);
        assertThat(moved.version()).isEqualTo(recording.version() + 1);
        assertThat(world.telemetry.signals("MediaFlowing", "moved")).isOne();
        assertThat(world.telemetry.statuses(RecordingStatus.ACTIVE)).isOne();
    }

    @Test
    void a_repeated_signal_saves_nothing() {
        Recording active = world.active(0);

        Recording same = lifecycle.apply(active, new MediaFlowing(World.take(active), world.clock.instant()));

        assertThat(same).isEqualTo(active);
        assertThat(world.telemetry.signals("MediaFlowing", "unchanged")).isOne();
    }

    @Test
    void a_signal_that_cannot_be_true_is_counted_as_refused() {
        Recording starting = world.start();

        assertThat(lifecycle.apply(starting, new Paused(world.clock.instant()))).isEqualTo(starting);
        assertThat(world.telemetry.signals("Paused", "refused")).isOne();
    }

    @Test
    void a_lost_race_is_read_again_and_applied_again() {
        Recording seen = world.start();
        lifecycle.change(
                seen, current -> Optional.of(current.describedAs(titled("Other words"), world.clock.instant())));

        Recording stopped = lifecycle.apply(seen, new StopAsked(world.clock.instant()));

        assertThat(stopped.isStopAsked()).isTrue();
        assertThat(stopped.details().title()).isEqualTo("Other words");
    }

    @Test
    void a_race_that_is_lost_again_and_again_is_given_up() {
        Recording seen = world.start();
        AtomicInteger attempts = new AtomicInteger();
        world.faults.before("RecordingRepository.apply", () -> {
            attempts.incrementAndGet();
            throw new StaleRecording(seen.id(), 0);
        });

        assertThatThrownBy(() -> lifecycle.apply(seen, new StopAsked(world.clock.instant())))
                .isInstanceOf(StaleRecording.class);
        assertThat(attempts).hasValue(10);
    }

    @Test
    void a_recording_that_was_removed_meanwhile_ends_the_attempts() {
        Recording seen = world.start();
        world.engine.refuses(RecordingFixtures.failure());
        Recording failed = world.start();
        world.delete(failed);
        world.storage.recordings().remove(failed.id());

        assertThatThrownBy(() -> lifecycle.change(
                        failed, current -> Optional.of(current.describedAs(titled("Late"), world.clock.instant()))))
                .isInstanceOf(StaleRecording.class);
        assertThat(world.now(seen)).isEqualTo(seen);
    }

    @Test
    void of_many_stops_at_once_one_is_kept() {
        Recording active = world.active(1);

        Simultaneously.call(30, number -> lifecycle.apply(active, new StopAsked(world.clock.instant())));

        List<StoredEvent> events = world.storage.events().ofRecording(world.actor, active.id(), 0, 100);
        assertThat(events)
                .extracting(stored -> stored.event().type())
                .containsExactly(
                        EventType.CREATED,
                        EventType.UPDATED,
                        EventType.ACTIVE,
                        EventType.STOP_ASKED,
                        EventType.PROCESSING);
    }

    private static RecordingDetails titled(String title) {
        return RecordingDetails.titled(title, RecordingType.STREAM);
    }
}
