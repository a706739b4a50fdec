package dev.tapedeck.application.provider;

import static dev.tapedeck.application.provider.PlatformWorld.take;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.domain.capture.EngineReport.Found;
import dev.tapedeck.domain.capture.TakeEnd;
import dev.tapedeck.domain.capture.remote.FakeFile;
import dev.tapedeck.domain.capture.remote.FakeRemoteEngine;
import dev.tapedeck.domain.capture.remote.ObservedRun;
import dev.tapedeck.domain.capture.webhook.ProviderUpdate.RunObserved;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingFixtures;
import dev.tapedeck.domain.recording.RecordingStatus;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.recording.TakeState;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Events which report that a take failed to begin. */
class ReportedFailureTest {
    private static final Duration LISTED_MAX = FakeRemoteEngine.DEADLINES.listed();
    private static final Duration A_MOMENT = Duration.ofSeconds(20);

    private final PlatformWorld world = new PlatformWorld();

    @Test
    void a_take_that_never_appears_fails_with_the_reason_of_the_event() {
        Recording recording = requested(TakeKind.COMPOSITE);
        reportsFailure(take(recording, TakeKind.COMPOSITE));

        world.pass(LISTED_MAX.minus(A_MOMENT));
        assertThat(world.now(recording).status()).isEqualTo(RecordingStatus.STARTING);
        world.pass(A_MOMENT.multipliedBy(2));

        assertThat(world.now(recording).status()).isEqualTo(RecordingStatus.FAILED);
        assertThat(world.now(recording).result().failure()).isEqualTo(RecordingFixtures.failure());
    }

    @Test
    void the_reason_is_kept_also_when_all_participants_have_left() {
        Recording recording = requested(TakeKind.COMPOSITE);
        reportsFailure(take(recording, TakeKind.COMPOSITE));
        world.tell(world.closed());

        world.pass(LISTED_MAX.plus(A_MOMENT));

        assertThat(world.now(recording).result().failure()).isEqualTo(RecordingFixtures.failure());
    }

    @Test
    void a_silent_platform_is_awaited_before_the_event_is_believed() {
        Recording recording = requested(TakeKind.COMPOSITE);
        reportsFailure(take(recording, TakeKind.COMPOSITE));
        world.engine.staysSilent(true);
        world.pass(LISTED_MAX.multipliedBy(2));
        assertThat(world.now(recording).status()).isEqualTo(RecordingStatus.STARTING);

        world.engine.staysSilent(false);
        world.pass(A_MOMENT);

        assertThat(world.now(recording).result().failure()).isEqualTo(RecordingFixtures.failure());
    }

    @Test
    void a_take_that_appears_all_the_same_is_kept() {
        Recording recording = requested(TakeKind.COMPOSITE);
        Take take = take(recording, TakeKind.COMPOSITE);
        reportsFailure(take);
        world.engine.denies(FakeRemoteEngine.jobOf(take.id()), false);
        world.engine.flows(take.id(), world.clock.instant());

        world.pass(LISTED_MAX.plus(A_MOMENT));
        assertThat(world.now(recording).status()).isEqualTo(RecordingStatus.ACTIVE);
        world.engine.ends(take.id(), world.cleanEnd(), FakeFile.whole("it was good after all"));
        world.pass(A_MOMENT);

        assertThat(world.now(recording).status()).isEqualTo(RecordingStatus.COMPLETED);
    }

    @Test
    void the_other_take_of_the_recording_goes_on() {
        Recording recording = requested(TakeKind.COMPOSITE, TakeKind.TRACKS);
        Take composed = take(recording, TakeKind.COMPOSITE);
        world.engine.denies(FakeRemoteEngine.jobOf(composed.id()), false);
        world.engine.flows(composed.id(), world.clock.instant());
        reportsFailure(take(recording, TakeKind.TRACKS));

        world.pass(LISTED_MAX.plus(A_MOMENT));

        assertThat(world.now(recording).status()).isEqualTo(RecordingStatus.ACTIVE);
        assertThat(take(world.now(recording), TakeKind.COMPOSITE).state()).isEqualTo(TakeState.RUNNING);
        assertThat(take(world.now(recording), TakeKind.TRACKS).failure()).isEqualTo(RecordingFixtures.failure());
    }

    /** The platform has accepted every take, and lists none. */
    private Recording requested(TakeKind... kinds) {
        world.session(kinds);
        world.tell(world.joined("first"));
        world.work();
        Recording recording = world.recordings().get(0);
        recording.takes().forEach(take -> world.engine.denies(FakeRemoteEngine.jobOf(take.id()), true));
        return recording;
    }

    private void reportsFailure(Take take) {
        TakeEnd end = TakeEnd.broken(world.clock.instant(), RecordingFixtures.failure(), Duration.ZERO);
        Found report = new Found(FakeRemoteEngine.jobOf(take.id()), null, end);
        world.tell(new RunObserved(new ObservedRun(take.id(), PlatformWorld.ROOM, report)));
        world.work();
    }
}
