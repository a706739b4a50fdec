package dev.tapedeck.application.recording.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.application.World;
import dev.tapedeck.application.recording.Recordings;
import dev.tapedeck.application.recording.Recordings.Started;
import dev.tapedeck.domain.capture.FakeCaptureEngine;
import dev.tapedeck.domain.id.RepositoryUnavailable;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingFixtures;
import dev.tapedeck.domain.recording.RecordingStatus;
import dev.tapedeck.domain.recording.repository.RecordingQuery;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A response of an engine that cannot be saved says nothing about the engine. */
class UnsavedStartTest {
    private static final String SAVE = "RecordingRepository.apply";
    private final World world = new World();

    @Test
    void a_capture_whose_start_could_not_be_saved_is_answered_as_started() {
        world.faults.onceBefore(SAVE, UnsavedStartTest::away);

        Started started =
                world.tapedeck.recordings().start(world.streamCommand()).orElseThrow();

        assertThat(started.isNew()).isTrue();
        assertThat(world.now(started.recording()).status()).isEqualTo(RecordingStatus.STARTING);
        assertThat(world.engine.stops()).isEmpty();
    }

    @Test
    void it_becomes_active_with_its_first_media() {
        world.faults.onceBefore(SAVE, UnsavedStartTest::away);
        Recording recording = world.start();

        world.engine.mediaFlowing(World.take(recording), world.clock.advance(Duration.ofSeconds(1)));

        assertThat(world.now(recording).status()).isEqualTo(RecordingStatus.ACTIVE);
    }

    @Test
    void the_reconciler_saves_what_could_not_be_saved() {
        world.faults.onceBefore(SAVE, UnsavedStartTest::away);
        Recording recording = world.start();

        world.reconcileAfter(FakeCaptureEngine.DEADLINES.startResponse().plusSeconds(1));

        assertThat(RecordingFixtures.firstTake(world.now(recording)).jobId())
                .isEqualTo(FakeCaptureEngine.jobOf(World.take(recording)));
    }

    @Test
    void it_can_be_stopped_and_completes() {
        world.faults.onceBefore(SAVE, UnsavedStartTest::away);
        Recording recording = world.start();
        world.engine.mediaFlowing(World.take(recording), world.clock.advance(Duration.ofSeconds(1)));
        world.store(recording, 0, 2);

        world.stop(recording);
        world.end(recording);

        assertThat(world.now(recording).status()).isEqualTo(RecordingStatus.COMPLETED);
    }

    @Test
    void a_repeat_starts_what_an_earlier_call_opened_without_learning_of_it() {
        Recordings.Start command = world.streamCommand();
        world.faults.onceAfter("RecordingRepository.open", UnsavedStartTest::away);
        assertThatThrownBy(() -> world.tapedeck.recordings().start(command)).isInstanceOf(RepositoryUnavailable.class);
        assertThat(world.engine.starts()).isEmpty();

        Started repeated = world.tapedeck.recordings().start(command).orElseThrow();

        assertThat(repeated.isNew()).isFalse();
        assertThat(world.engine.starts()).hasSize(1);
        assertThat(RecordingFixtures.firstTake(world.now(repeated.recording())).jobId())
                .isNotNull();
    }

    @Test
    void what_was_opened_without_the_caller_learning_of_it_ends_by_itself() {
        world.faults.onceAfter("RecordingRepository.open", UnsavedStartTest::away);
        assertThatThrownBy(world::start).isInstanceOf(RepositoryUnavailable.class);

        world.reconcileAfter(FakeCaptureEngine.DEADLINES.startResponse().plusSeconds(1));

        assertThat(world.tapedeck
                        .recordings()
                        .list(world.actor, RecordingQuery.firstPage(10))
                        .recordings())
                .singleElement()
                .extracting(Recording::status)
                .isEqualTo(RecordingStatus.FAILED);
    }

    private static void away() {
        throw new RepositoryUnavailable("apply", new IllegalStateException("the database is away"));
    }
}
