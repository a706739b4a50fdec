package dev.tapedeck.application.recording.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.application.World;
import dev.tapedeck.application.recording.Recordings.Start;
import dev.tapedeck.domain.capture.EngineReport;
import dev.tapedeck.domain.capture.FakeCaptureEngine;
import dev.tapedeck.domain.id.RepositoryUnavailable;
import dev.tapedeck.domain.provider.SourceUrl;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingFixtures;
import dev.tapedeck.domain.recording.RecordingStatus;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeState;
import dev.tapedeck.domain.recording.details.Metadata;
import dev.tapedeck.domain.session.Session;
import dev.tapedeck.domain.session.SessionFixtures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReconcileRecordingsTest {
    private static final Duration START_BOUND = FakeCaptureEngine.DEADLINES.startResponse();
    private static final Duration STOP_BOUND = FakeCaptureEngine.DEADLINES.endAfterStop();
    private static final Duration A_MICROSECOND = Duration.ofNanos(1_000);

    private final World world = new World();

    @Test
    void the_longest_duration_asks_for_a_stop() {
        Start shortest = new Start(
                world.owner,
                world.recordingId(),
                null,
                new SourceUrl("testpattern:"),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                Metadata.NONE,
                Duration.ofSeconds(10));
        Recording recording =
                world.tapedeck.recordings().start(shortest).orElseThrow().recording();
        world.engine.mediaFlowing(World.take(recording), world.clock.advance(Duration.ofSeconds(1)));

        world.reconcileAfter(Duration.ofSeconds(10).minus(A_MICROSECOND));
        assertThat(world.now(recording).status()).isEqualTo(RecordingStatus.ACTIVE);

        world.reconcileAfter(A_MICROSECOND);
        assertThat(world.now(recording).status()).isEqualTo(RecordingStatus.PROCESSING);
        assertThat(world.now(recording).result().truncated()).isTrue();
        assertThat(world.engine.stops()).containsExactly(World.take(recording));
    }

    @Test
    void a_recording_that_outlived_its_session_is_stopped() {
        Session session = SessionFixtures.live(world.owner);
        world.storage.sessions().insert(session);
        Recording recording = world.tapedeck
                .recordings()
                .start(Start.ofSession(world.owner, world.recordingId(), session.id()))
                .orElseThrow()
                .recording();
        world.reconcile();
        assertThat(world.now(recording).isStopAsked()).isFalse();

        world.storage.sessions().save(session.ended(world.clock.instant()));
        world.reconcile();

        assertThat(world.now(recording).isStopAsked()).isTrue();
    }

    @Test
    void one_broken_recording_does_not_keep_the_others_from_being_settled() {
        Recording first = silentStart();
        Recording second = silentStart();
        world.faults.onceBefore("CaptureEngine.find", () -> {
            throw new IllegalStateException("a bug");
        });

        world.reconcileAfter(START_BOUND);

        List<RecordingStatus> statuses =
                List.of(world.now(first).status(), world.now(second).status());
        assertThat(statuses).containsExactlyInAnyOrder(RecordingStatus.STARTING, RecordingStatus.FAILED);
    }

    @Test
    void a_database_that_is_away_ends_the_pass() {
        silentStart();
        world.faults.before("CaptureEngine.find", () -> {
            throw new RepositoryUnavailable("find", new IllegalStateException("told to be away"));
        });

        assertThatThrownBy(() -> world.reconcileAfter(START_BOUND)).isInstanceOf(RepositoryUnavailable.class);
    }

    @Test
    void a_pass_covers_more_than_one_batch() {
        List<Recording> many = new ArrayList<>();
        for (int i = 0; i < 101; i++) {
            many.add(silentStart());
        }

        world.reconcileAfter(START_BOUND);

        assertThat(many).allMatch(recording -> world.now(recording).status() == RecordingStatus.FAILED);
    }

    @Test
    void a_deleted_recording_is_still_brought_to_its_end() {
        Recording recording = world.active(2);
        world.delete(recording);
        world.engine.reports(World.take(recording), new EngineReport.Absent());

        world.reconcileAfter(STOP_BOUND);

        assertThat(world.now(recording).status().isTerminal()).isTrue();
        assertThat(take(recording).state()).isEqualTo(TakeState.SETTLED);
    }

    private Recording silentStart() {
        world.engine.staysSilent();
        Recording recording = world.start();
        world.engine.accepts();
        return recording;
    }

    private Take take(Recording recording) {
        return RecordingFixtures.firstTake(world.now(recording));
    }
}
