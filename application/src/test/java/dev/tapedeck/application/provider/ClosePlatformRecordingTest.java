package dev.tapedeck.application.provider;

import static dev.tapedeck.application.provider.PlatformWorld.take;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.domain.capture.remote.FakeFile;
import dev.tapedeck.domain.capture.remote.FakeRemoteEngine;
import dev.tapedeck.domain.media.AssetKind;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingStatus;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.recording.failure.RecordingFailure;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** An operator closes recordings whose media is at a platform. */
class ClosePlatformRecordingTest {
    private static final String REASON = "The tracks never come.";

    private final PlatformWorld world = new PlatformWorld();

    @Test
    void a_running_take_is_stopped_and_its_media_is_collected_when_it_comes_soon() {
        Recording recording = world.active(TakeKind.COMPOSITE);
        Take take = take(recording, TakeKind.COMPOSITE);

        close(recording);
        world.work();
        assertThat(world.engine.stops()).contains(take.id());
        world.engine.ends(take.id(), world.cleanEnd(), FakeFile.whole("picture and sound"));
        world.pass(Duration.ofSeconds(20));

        assertThat(world.now(recording).status()).isEqualTo(RecordingStatus.COMPLETED);
        assertThat(world.now(recording).asset(AssetKind.FILE)).isPresent();
    }

    @Test
    void media_that_does_not_come_within_a_minute_is_not_awaited() {
        Recording recording = world.active(TakeKind.COMPOSITE, TakeKind.TRACKS);
        Take tracks = take(recording, TakeKind.TRACKS);
        world.engine.works(FakeRemoteEngine.jobOf(tracks.id()), true);
        world.endsAll(recording, true);
        world.pass(Duration.ofMinutes(2));
        assertThat(world.now(recording).status()).isEqualTo(RecordingStatus.PROCESSING);

        close(recording);
        world.pass(Duration.ofSeconds(80));

        Recording closed = world.now(recording);
        assertThat(closed.status()).isEqualTo(RecordingStatus.COMPLETED);
        assertThat(closed.result().partial()).isTrue();
        assertThat(take(closed, TakeKind.TRACKS).failure()).isEqualTo(RecordingFailure.closedByOperator(REASON));
    }

    @Test
    void a_take_that_never_began_fails_at_once() {
        world.session(TakeKind.COMPOSITE);
        world.tell(world.joined("first"));
        world.work();
        Recording recording = world.recordings().get(0);

        close(recording);
        world.work();

        assertThat(world.now(recording).status()).isEqualTo(RecordingStatus.FAILED);
        assertThat(world.engine.stops())
                .contains(take(recording, TakeKind.COMPOSITE).id());
    }

    private void close(Recording recording) {
        assertThat(world.tapedeck.operations().close(recording.id(), REASON)).isPresent();
    }
}
