package dev.tapedeck.application.provider;

import static dev.tapedeck.application.provider.PlatformWorld.take;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.domain.capture.remote.FakeFile;
import dev.tapedeck.domain.capture.remote.FakeRemoteEngine;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingStatus;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeKind;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Tracks that their platform never finishes, beside a composed recording that is complete. */
class UnfinishedTracksTest {
    private static final Duration WINDOW = Duration.ofSeconds(30);
    private static final Duration A_WHILE = Duration.ofMinutes(1);
    private static final Duration STOP_MAX = FakeRemoteEngine.DEADLINES.endAfterStop();

    private final PlatformWorld world = new PlatformWorld();

    @Test
    void tracks_that_are_listed_as_running_do_not_keep_the_recording_from_ending() {
        Recording recording = world.active(WINDOW, TakeKind.COMPOSITE, TakeKind.TRACKS);
        world.pass(A_WHILE);
        endsComposed(recording);
        world.tell(world.closed());

        world.pass(WINDOW.plus(A_WHILE));
        assertThat(world.now(recording).isPlayable()).isTrue();
        assertThat(world.now(recording).status()).isEqualTo(RecordingStatus.PROCESSING);
        world.pass(STOP_MAX);

        assertThat(world.now(recording).status()).isEqualTo(RecordingStatus.COMPLETED);
        assertThat(world.now(recording).result().partial()).isTrue();
    }

    @Test
    void files_that_the_platform_does_not_finish_are_awaited_for_a_quarter_of_an_hour() {
        Recording recording = world.active(TakeKind.COMPOSITE, TakeKind.TRACKS);
        Take tracks = take(recording, TakeKind.TRACKS);
        world.engine.works(FakeRemoteEngine.jobOf(tracks.id()), true);
        world.endsAll(recording, true);

        world.pass(Duration.ofMinutes(14));
        assertThat(world.now(recording).status()).isEqualTo(RecordingStatus.PROCESSING);
        world.pass(Duration.ofMinutes(3));

        Recording over = world.now(recording);
        assertThat(over.status()).isEqualTo(RecordingStatus.COMPLETED);
        assertThat(over.result().partial()).isTrue();
        assertThat(Objects.requireNonNull(take(over, TakeKind.TRACKS).failure()).message())
                .contains("the platform says processing");
    }

    private void endsComposed(Recording recording) {
        Take composed = take(recording, TakeKind.COMPOSITE);
        world.engine.ends(composed.id(), world.cleanEnd(), FakeFile.whole("picture and sound"));
        world.tell(world.seen(composed.id()));
    }
}
