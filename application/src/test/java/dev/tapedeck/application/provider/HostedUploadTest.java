package dev.tapedeck.application.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.application.Conflicts;
import dev.tapedeck.application.playback.Playback.Content;
import dev.tapedeck.application.playback.Playback.File;
import dev.tapedeck.application.recording.Recordings;
import dev.tapedeck.application.result.Refusal;
import dev.tapedeck.application.result.Result;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.capture.TakeEnd;
import dev.tapedeck.domain.capture.remote.FakeFile;
import dev.tapedeck.domain.capture.remote.FakeRemoteEngine;
import dev.tapedeck.domain.capture.webhook.ProviderUpdate;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.job.JobName;
import dev.tapedeck.domain.media.AssetKind;
import dev.tapedeck.domain.media.MediaAsset;
import dev.tapedeck.domain.media.MediaLocation;
import dev.tapedeck.domain.playback.PlaybackGrant;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.provider.SourceUrl;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingStatus;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.recording.TakeState;
import dev.tapedeck.domain.recording.details.Metadata;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Uploads to a platform that keeps and plays them, from the request to the address that plays. */
class HostedUploadTest {
    private static final String PLAYS_AT = "https://platform.example/take/master.m3u8";

    private final PlatformWorld world = new PlatformWorld(FakeRemoteEngine.hosting(ProviderKind.KINESCOPE));

    @Test
    void an_upload_travels_under_its_title_and_plays_where_it_is_kept() {
        Recording recording = flowing();
        assertThat(recording.status()).isEqualTo(RecordingStatus.ACTIVE);
        assertThat(world.engine.starts()).singleElement().satisfies(request -> {
            assertThat(request.kind()).isEqualTo(TakeKind.UPLOAD);
            assertThat(request.title()).isEqualTo("Отпуск");
        });

        Recording completed = completed(recording);

        assertThat(completed.status()).isEqualTo(RecordingStatus.COMPLETED);
        assertThat(completed.asset(AssetKind.HOSTED))
                .map(MediaAsset::location)
                .contains(new MediaLocation.Hosted(ProviderKind.KINESCOPE, URI.create(PLAYS_AT)));
        assertThat(completed.result().duration()).isEqualTo(Duration.ofMillis(7_500));
        assertThat(completed.isPlayable()).isTrue();
        assertThat(world.tapedeck.playback().hosted(grant(completed))).contains(URI.create(PLAYS_AT));
    }

    @Test
    void nothing_is_passed_on_before_the_platform_plays_it() {
        Recording recording = processing();

        assertThat(recording.status()).isEqualTo(RecordingStatus.PROCESSING);
        assertThat(recording.isPlayable()).isFalse();
        assertThat(world.tapedeck.playback().hosted(grant(recording))).isEmpty();
        assertThat(file(recording, File.PLAYER)).isEqualTo(Result.refused(Refusal.notFound()));
        assertThat(file(recording, File.DOWNLOAD)).isEqualTo(Result.refused(Refusal.notFound()));
    }

    @Test
    void the_platforms_own_player_is_shown_while_it_plays_and_nothing_is_given_out_for_saving() {
        Recording completed = completed(flowing());

        assertThat(file(completed, File.PLAYER))
                .isEqualTo(Result.done(new Content.At(URI.create("https://platform.example/" + job(completed)))));
        assertThat(file(completed, File.DOWNLOAD)).isEqualTo(Result.refused(new Refusal.KeptElsewhere()));

        world.engine.denies(job(completed), true);
        assertThat(file(completed, File.PLAYER)).isEqualTo(Result.refused(Refusal.notFound()));
    }

    @Test
    void what_a_platform_works_on_for_days_is_waited_for() {
        Recording recording = processing();

        hours(6 * 24);
        assertThat(world.now(recording).status()).isEqualTo(RecordingStatus.PROCESSING);

        world.engine.works(job(recording), false);
        world.pass(Duration.ofMinutes(2));
        assertThat(world.now(recording).status()).isEqualTo(RecordingStatus.COMPLETED);
    }

    @Test
    void what_a_platform_works_on_for_ever_is_given_up_after_a_week() {
        Recording recording = processing();

        hours(7 * 24 + 1);
        world.pass(Duration.ofMinutes(2));

        assertThat(Objects.requireNonNull(world.now(recording).result().failure())
                        .code())
                .isEqualTo("media_lost");
    }

    @Test
    void a_hint_has_the_platform_asked_and_its_media_taken_at_once() {
        Recording recording = processing();
        world.engine.works(job(recording), false);

        world.tell(new ProviderUpdate.RunChanged(job(recording)));
        world.work();

        assertThat(world.now(recording).status()).isEqualTo(RecordingStatus.COMPLETED);
    }

    @Test
    void a_poll_says_which_runs_are_awaited_until_they_are_settled() {
        Recording recording = flowing();
        world.pass(Duration.ofSeconds(30));
        assertThat(world.engine.awaited()).containsExactly(job(recording));
    }

    @Test
    void an_upload_cannot_pause() {
        Recording recording = flowing();

        assertThat(world.tapedeck.recordings().pause(Actor.of(world.owner), recording.id()))
                .extracting(Conflicts::causeOf)
                .isEqualTo(Refusal.Cause.CANNOT_PAUSE);
    }

    @Test
    void a_session_cannot_be_uploaded() {
        Recordings.Start ofSession = Recordings.Start.ofSession(
                world.owner,
                new RecordingId(world.ids.next()),
                world.session(TakeKind.COMPOSITE).id());

        assertThat(world.tapedeck.recordings().start(ofSession))
                .extracting(Conflicts::causeOf)
                .isEqualTo(Refusal.Cause.NOT_RECORDABLE);
        assertThat(world.engine.starts()).isEmpty();
    }

    private Recording flowing() {
        RecordingId id = new RecordingId(world.ids.next());
        world.tapedeck.recordings().start(command(id));
        world.work();
        Recording recording = world.recordings().get(0);
        world.engine.flows(take(recording).id(), world.clock.advance(Duration.ofSeconds(1)));
        world.pass(Duration.ofSeconds(20));
        return world.now(recording);
    }

    private Recording processing() {
        Recording recording = flowing();
        world.engine.works(job(recording), true);
        ends(recording);
        assertThat(take(world.now(recording)).state()).isEqualTo(TakeState.ENDED);
        return world.now(recording);
    }

    private Recording completed(Recording flowing) {
        ends(flowing);
        return world.now(flowing);
    }

    private void ends(Recording recording) {
        TakeEnd end = world.cleanEnd();
        world.engine.ends(take(recording).id(), end, FakeFile.hosted(PLAYS_AT, Duration.ofMillis(7_500)));
        world.pass(Duration.ofSeconds(20));
    }

    /** Longer than anything by seconds. */
    private void hours(int count) {
        for (int hour = 0; hour < count; hour++) {
            world.clock.advance(Duration.ofHours(1));
            world.storage.jobs().runRecurring(JobName.RECONCILE);
            world.work();
        }
    }

    private Recordings.Start command(RecordingId id) {
        return new Recordings.Start(
                world.owner,
                id,
                null,
                new SourceUrl("https://example.com/holiday.mp4"),
                ProviderKind.KINESCOPE,
                "Отпуск",
                null,
                null,
                null,
                null,
                null,
                List.of(),
                Metadata.NONE,
                null);
    }

    private Result<Content> file(Recording recording, File file) {
        return world.tapedeck.playback().file(grant(recording), file);
    }

    private PlaybackGrant grant(Recording recording) {
        return world.tapedeck.playback().grant(recording).grant();
    }

    private static Take take(Recording recording) {
        return PlatformWorld.take(recording, TakeKind.UPLOAD);
    }

    private static String job(Recording recording) {
        return Objects.requireNonNull(take(recording).jobId());
    }
}
