package dev.tapedeck.application.provider;

import static dev.tapedeck.application.provider.PlatformWorld.take;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.capture.CapturedFile;
import dev.tapedeck.domain.capture.FakeFile;
import dev.tapedeck.domain.capture.FakeRemoteEngine;
import dev.tapedeck.domain.capture.MediaPlace;
import dev.tapedeck.domain.capture.ProviderNews;
import dev.tapedeck.domain.capture.StartAnswer;
import dev.tapedeck.domain.capture.TakeEnd;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.job.JobName;
import dev.tapedeck.domain.media.AssetKind;
import dev.tapedeck.domain.media.ContentTypes;
import dev.tapedeck.domain.media.MediaAsset;
import dev.tapedeck.domain.media.MediaKey;
import dev.tapedeck.domain.media.Track;
import dev.tapedeck.domain.media.TrackFacts;
import dev.tapedeck.domain.media.TrackSource;
import dev.tapedeck.domain.provider.ProviderHealth;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.Blame;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingFixtures;
import dev.tapedeck.domain.recording.RecordingStatus;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.recording.TakeState;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Recordings of rooms, from the first one who joins to the media at home. */
class PlatformLifeTest {
    private static final Duration A_WHILE = Duration.ofMinutes(1);

    private PlatformWorld world = new PlatformWorld();

    @Test
    void who_joins_first_has_the_room_recorded_in_every_way_that_its_session_wants() {
        Recording recording = world.active(TakeKind.COMPOSITE, TakeKind.TRACKS);
        world.tell(world.joined("second"));
        world.work();

        assertThat(world.recordings()).hasSize(1);
        assertThat(recording.status()).isEqualTo(RecordingStatus.ACTIVE);
        assertThat(recording.takes()).extracting(Take::kind).containsExactly(TakeKind.COMPOSITE, TakeKind.TRACKS);
        assertThat(world.engine.starts()).hasSize(2);
    }

    @Test
    void what_the_platform_keeps_is_copied_home_and_packed_for_playing() {
        Recording recording = world.active(TakeKind.COMPOSITE, TakeKind.TRACKS);
        TakeId whole = take(recording, TakeKind.COMPOSITE).id();
        TakeId tracks = take(recording, TakeKind.TRACKS).id();
        world.tell(world.closed());
        world.work();
        assertThat(world.engine.stops()).containsExactlyInAnyOrder(whole, tracks);

        TakeEnd end = world.cleanEnd();
        world.engine.ends(whole, end, FakeFile.whole("picture and sound"));
        world.engine.ends(tracks, end, track(1), track(2));
        world.tell(world.seen(whole));
        world.tell(world.seen(tracks));
        world.work();

        Recording over = world.now(recording);
        assertThat(over.status()).isEqualTo(RecordingStatus.COMPLETED);
        assertThat(over.result().partial()).isFalse();
        assertThat(over.result().duration()).isPositive();
        assertThat(over.assets()).extracting(MediaAsset::kind).contains(AssetKind.FILE, AssetKind.HLS, AssetKind.TRACK);
        assertThat(world.storage.tracks().ofRecording(recording.id()))
                .extracting(Track::position)
                .containsExactly(0, 1);
        assertThat(world.store.keys())
                .contains(MediaKey.of(recording.id(), whole, "whole.mp4").value());
    }

    @Test
    void without_any_message_the_same_end_is_reached_by_asking_alone() {
        Recording recording = world.active(TakeKind.COMPOSITE);
        TakeId take = take(recording, TakeKind.COMPOSITE).id();

        world.engine.ends(take, world.cleanEnd(), FakeFile.whole("picture and sound"));
        world.pass(Duration.ofSeconds(30));

        assertThat(world.now(recording).status()).isEqualTo(RecordingStatus.COMPLETED);
        assertThat(world.storage.providerHealth().all())
                .singleElement()
                .extracting(ProviderHealth::repairs)
                .isEqualTo(1L);
    }

    @Test
    void while_nobody_is_there_the_start_is_asked_for_again() {
        world.engine.answers(request -> new StartAnswer.NotYet("nobody is there"));
        world.session(TakeKind.COMPOSITE);
        world.tell(world.joined("first"));
        world.pass(Duration.ofMinutes(20));
        assertThat(world.engine.starts()).hasSizeBetween(20, 60);

        world.engine.accepts();
        world.pass(A_WHILE.plusSeconds(10));

        Take take = take(world.recordings().get(0), TakeKind.COMPOSITE);
        assertThat(take.jobId()).isEqualTo(FakeRemoteEngine.jobOf(take.id()));
    }

    @Test
    void a_stop_while_nobody_is_there_ends_it_with_nothing_recorded() {
        world.engine.answers(request -> new StartAnswer.NotYet("nobody is there"));
        world.session(TakeKind.COMPOSITE);
        world.tell(world.joined("first"));
        world.work();

        world.clock.advance(Duration.ofSeconds(1));
        world.tell(world.closed());
        world.work();

        Recording over = world.recordings().get(0);
        assertThat(over.status()).isEqualTo(RecordingStatus.FAILED);
        assertThat(Objects.requireNonNull(over.result().failure()).code()).isEqualTo("nothing_recorded");
    }

    @Test
    void a_start_whose_answer_was_lost_is_found_and_not_repeated() {
        world.engine.losesAnswers(1);
        world.session(TakeKind.COMPOSITE);
        world.tell(world.joined("first"));
        world.pass(A_WHILE);

        assertThat(world.engine.starts()).hasSize(1);
        assertThat(take(world.recordings().get(0), TakeKind.COMPOSITE).jobId()).isNotNull();
    }

    @Test
    void a_start_that_never_arrived_is_repeated_after_its_bound_and_only_a_few_times() {
        world.engine.losesStarts(2);
        world.session(TakeKind.COMPOSITE);
        world.tell(world.joined("first"));
        world.pass(Duration.ofSeconds(25));
        assertThat(world.engine.starts()).isEmpty();

        world.pass(Duration.ofMinutes(2));
        assertThat(world.engine.starts()).hasSize(1);
    }

    @Test
    void starts_that_never_arrive_are_given_up() {
        world.engine.losesStarts(100);
        world.session(TakeKind.COMPOSITE);
        world.tell(world.joined("first"));
        world.pass(Duration.ofMinutes(5));

        Recording over = world.recordings().get(0);
        assertThat(over.status()).isEqualTo(RecordingStatus.FAILED);
        assertThat(over.takes().get(0).progress().starts()).isEqualTo(3);
    }

    @Test
    void a_failure_is_believed_only_when_the_platform_confirms_it() {
        Recording recording = world.active(TakeKind.COMPOSITE);
        TakeId take = take(recording, TakeKind.COMPOSITE).id();
        world.engine.ends(take, TakeEnd.broken(world.clock.instant(), RecordingFixtures.failure(), Duration.ZERO));
        String failed = world.message(world.seen(take));
        world.engine.ends(take, world.cleanEnd(), FakeFile.whole("it was good after all"));

        world.send(failed);
        assertThat(world.now(recording).status()).isEqualTo(RecordingStatus.ACTIVE);
        world.work();

        assertThat(world.now(recording).status()).isEqualTo(RecordingStatus.COMPLETED);
    }

    @Test
    void a_run_that_broke_before_its_first_frame_fails_with_its_reason() {
        world.session(TakeKind.COMPOSITE);
        world.tell(world.joined("first"));
        world.work();
        Recording recording = world.recordings().get(0);
        TakeId take = take(recording, TakeKind.COMPOSITE).id();
        world.engine.ends(take, TakeEnd.broken(world.clock.instant(), RecordingFixtures.failure(), Duration.ZERO));

        world.tell(world.seen(take));
        world.work();

        assertThat(world.now(recording).result().failure()).isEqualTo(RecordingFixtures.failure());
    }

    @Test
    void what_broke_off_with_media_is_kept_as_partial() {
        Recording recording = world.active(TakeKind.COMPOSITE);
        TakeId take = take(recording, TakeKind.COMPOSITE).id();
        TakeEnd broken = TakeEnd.broken(world.clock.instant(), RecordingFixtures.failure(), Duration.ofSeconds(3));
        world.engine.ends(take, broken, FakeFile.whole("the first half"));

        world.pass(A_WHILE);

        assertThat(world.now(recording).status()).isEqualTo(RecordingStatus.COMPLETED);
        assertThat(world.now(recording).result().partial()).isTrue();
    }

    @Test
    void a_platform_that_denies_a_running_take_has_it_looked_for_and_then_lost() {
        Recording recording = world.active(TakeKind.COMPOSITE);
        TakeId take = take(recording, TakeKind.COMPOSITE).id();

        world.engine.denies(FakeRemoteEngine.jobOf(take), true);
        world.pass(Duration.ofMinutes(3));

        assertThat(world.now(recording).status()).isEqualTo(RecordingStatus.FAILED);
        assertThat(world.now(recording).result().failure())
                .isNotNull()
                .satisfies(failure -> assertThat(failure.code()).isEqualTo("media_lost"))
                .satisfies(failure -> assertThat(failure.blame()).isEqualTo(Blame.PROVIDER));
    }

    @Test
    void a_silent_platform_costs_nothing_but_time() {
        Recording recording = world.active(TakeKind.COMPOSITE);
        TakeId take = take(recording, TakeKind.COMPOSITE).id();
        world.engine.staysSilent(true);
        world.pass(Duration.ofMinutes(30));
        assertThat(world.now(recording).status()).isEqualTo(RecordingStatus.ACTIVE);

        world.engine.ends(take, world.cleanEnd(), FakeFile.whole("picture and sound"));
        world.engine.staysSilent(false);
        world.pass(A_WHILE);

        assertThat(world.now(recording).status()).isEqualTo(RecordingStatus.COMPLETED);
    }

    @Test
    void a_file_that_is_shorter_than_said_is_fetched_again_until_it_is_whole() {
        Recording recording = world.active(TakeKind.TRACKS);
        TakeId take = take(recording, TakeKind.TRACKS).id();
        CapturedFile said = track(1).file();
        world.engine.ends(take, world.cleanEnd(), new FakeFile(said, "short"));
        world.pass(A_WHILE);
        assertThat(world.now(recording).status()).isEqualTo(RecordingStatus.PROCESSING);

        world.engine.files(FakeRemoteEngine.jobOf(take), track(1));
        world.pass(A_WHILE);

        assertThat(world.now(recording).status()).isEqualTo(RecordingStatus.COMPLETED);
    }

    @Test
    void segments_that_the_platform_wrote_into_our_store_are_waited_for_and_then_counted() {
        world = new PlatformWorld(new FakeRemoteEngine(ProviderKind.LIVEKIT, MediaPlace.STORE, false));
        Recording recording = world.active(TakeKind.COMPOSITE);
        TakeId take = take(recording, TakeKind.COMPOSITE).id();
        write(
                recording,
                take,
                "index.m3u8",
                "#EXTM3U\n#EXTINF:4.0,\nseg_00000.ts\n#EXTINF:2.0,\nseg_00001.ts\n#EXT-X-ENDLIST\n");
        write(recording, take, "seg_00000.ts", "four");
        world.engine.ends(
                take,
                world.cleanEnd(),
                FakeFile.of("index.m3u8", CapturedFile.Role.PLAYLIST, ContentTypes.HLS_PLAYLIST, "said"));
        world.pass(A_WHILE);
        assertThat(world.now(recording).status()).isEqualTo(RecordingStatus.PROCESSING);

        write(recording, take, "seg_00001.ts", "two");
        world.pass(A_WHILE);

        Recording over = world.now(recording);
        assertThat(over.status()).isEqualTo(RecordingStatus.COMPLETED);
        assertThat(over.result().duration()).isEqualTo(Duration.ofSeconds(6));
        assertThat(over.result().sizeBytes()).isEqualTo(7);
    }

    @Test
    void segments_that_never_arrive_leave_what_is_there() {
        world = new PlatformWorld(new FakeRemoteEngine(ProviderKind.LIVEKIT, MediaPlace.STORE, false));
        Recording recording = world.active(TakeKind.COMPOSITE);
        TakeId take = take(recording, TakeKind.COMPOSITE).id();
        write(
                recording,
                take,
                "index.m3u8",
                "#EXTM3U\n#EXTINF:4.0,\nseg_00000.ts\n#EXTINF:2.0,\nseg_00001.ts\n#EXT-X-ENDLIST\n");
        write(recording, take, "seg_00000.ts", "four");
        world.engine.ends(
                take,
                world.cleanEnd(),
                FakeFile.of("index.m3u8", CapturedFile.Role.PLAYLIST, ContentTypes.HLS_PLAYLIST, "said"));

        world.pass(Duration.ofMinutes(8));

        Recording over = world.now(recording);
        assertThat(over.status()).isEqualTo(RecordingStatus.COMPLETED);
        assertThat(over.result().partial()).isTrue();
        assertThat(over.result().duration()).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void media_of_a_take_that_was_given_up_is_attached_when_it_comes_after_all() {
        Recording recording = world.active(TakeKind.COMPOSITE);
        TakeId take = take(recording, TakeKind.COMPOSITE).id();
        world.engine.ends(take, world.cleanEnd());
        world.pass(A_WHILE);
        assertThat(world.now(recording).status()).isEqualTo(RecordingStatus.FAILED);

        world.engine.files(FakeRemoteEngine.jobOf(take), FakeFile.whole("late"));
        world.tell(world.seen(take));
        world.work();

        assertThat(world.now(recording).status()).isEqualTo(RecordingStatus.FAILED);
        assertThat(world.now(recording).isPlayable()).isTrue();
    }

    @Test
    void where_each_track_is_recorded_by_itself_it_becomes_a_take() {
        world = new PlatformWorld(new FakeRemoteEngine(ProviderKind.LIVEKIT, MediaPlace.STORE, true));
        Recording recording = world.active(TakeKind.COMPOSITE, TakeKind.TRACKS);
        assertThat(recording.takes()).hasSize(1);

        for (int repeat = 0; repeat < 2; repeat++) {
            world.tell(new ProviderNews.TrackPublished(PlatformWorld.ROOM, "first", "TR_1", world.clock.instant()));
        }
        world.work();

        assertThat(world.now(recording).takes()).extracting(Take::subject).containsExactly(null, "TR_1");
    }

    @Test
    void a_take_whose_start_is_not_announced_is_seen_in_the_listing() {
        Recording recording = withQuietTracks();

        world.engine.stranger("run-of-tracks", PlatformWorld.ROOM, world.clock.instant(), null);
        world.pass(Duration.ofSeconds(15));

        Take tracks = take(world.now(recording), TakeKind.TRACKS);
        assertThat(tracks.state()).isEqualTo(TakeState.RUNNING);
        assertThat(tracks.jobId()).startsWith(tracks.id().toString());
        assertThat(world.tapedeck.providers().health().read().providers())
                .extracting(ProviderHealth::repairs)
                .containsExactly(0L);
    }

    @Test
    void what_else_runs_in_the_room_is_not_guessed_about_while_two_wait() {
        world.engine.answers(request -> new StartAnswer.Accepted(request.take() + "@" + PlatformWorld.ROOM));
        world.session(TakeKind.COMPOSITE, TakeKind.TRACKS);
        world.tell(world.joined("first"));
        world.work();

        world.engine.stranger("run-of-somebody", PlatformWorld.ROOM, world.clock.instant(), null);
        world.pass(Duration.ofSeconds(15));

        assertThat(world.recordings().get(0).takes()).extracting(Take::state).containsOnly(TakeState.REQUESTED);
    }

    /** The composed take is announced, and the platform says nothing of the tracks. */
    private Recording withQuietTracks() {
        world.engine.answers(request -> new StartAnswer.Accepted(
                request.kind() == TakeKind.TRACKS
                        ? request.take() + "@" + PlatformWorld.ROOM
                        : FakeRemoteEngine.jobOf(request.take())));
        world.session(TakeKind.COMPOSITE, TakeKind.TRACKS);
        world.tell(world.joined("first"));
        world.work();
        Recording recording = world.recordings().get(0);
        TakeId composed = take(recording, TakeKind.COMPOSITE).id();
        world.engine.flows(composed, world.clock.instant());
        world.tell(world.seen(composed));
        return recording;
    }

    @Test
    void a_track_does_not_start_what_was_stopped_while_its_people_were_there() {
        world = new PlatformWorld(new FakeRemoteEngine(ProviderKind.LIVEKIT, MediaPlace.STORE, true));
        Recording recording = world.active(TakeKind.COMPOSITE, TakeKind.TRACKS);
        world.tapedeck.recordings().stop().stop(Actor.of(world.owner), recording.id());
        world.clock.advance(Duration.ofMinutes(1));

        world.tell(new ProviderNews.TrackPublished(PlatformWorld.ROOM, "first", "TR_2", world.clock.instant()));

        assertThat(world.recordings()).extracting(Recording::id).containsExactly(recording.id());
    }

    @Test
    void a_deleted_recording_leaves_nothing_at_the_platform() {
        Recording recording = world.active(TakeKind.COMPOSITE);
        TakeId take = take(recording, TakeKind.COMPOSITE).id();
        world.tapedeck.recordings().delete().delete(Actor.of(world.owner), recording.id());
        world.work();
        assertThat(world.engine.stops()).contains(take);

        world.engine.ends(take, world.cleanEnd(), FakeFile.whole("not wanted"));
        world.tell(world.seen(take));
        world.work();

        assertThat(world.engine.deleted()).containsExactly(take);
        assertThat(world.store.keys()).isEmpty();
        assertThat(world.now(recording).takes()).extracting(Take::state).containsExactly(TakeState.FAILED);
    }

    @Test
    void what_was_copied_from_the_platform_is_deleted_there_too() {
        Recording recording = world.active(TakeKind.COMPOSITE);
        TakeId take = take(recording, TakeKind.COMPOSITE).id();
        world.engine.ends(take, world.cleanEnd(), FakeFile.whole("picture and sound"));
        world.pass(A_WHILE);
        world.tapedeck.recordings().delete().delete(Actor.of(world.owner), recording.id());

        world.clock.advance(Duration.ofSeconds(1));

        world.engine.staysSilent(true);
        world.work();
        assertThat(world.recordings()).hasSize(1);
        world.engine.staysSilent(false);
        world.storage.jobs().runRecurring(JobName.PURGE);

        assertThat(world.recordings()).isEmpty();
        assertThat(world.engine.deleted()).containsExactly(take);
        assertThat(world.store.keys()).isEmpty();
    }

    private void write(Recording recording, TakeId take, String name, String content) {
        world.store.put(
                MediaKey.of(recording.id(), take, name),
                content.getBytes(StandardCharsets.UTF_8),
                ContentTypes.MPEG_TS);
    }

    private static FakeFile track(int number) {
        TrackFacts facts = new TrackFacts("stay-" + number, "Zoë", TrackSource.MICROPHONE, RecordingFixtures.NOW);
        return FakeFile.track(number, facts, "the words of " + number);
    }
}
