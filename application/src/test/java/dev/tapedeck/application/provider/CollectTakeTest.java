package dev.tapedeck.application.provider;

import static dev.tapedeck.application.provider.PlatformWorld.take;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.domain.capture.TakeEnd;
import dev.tapedeck.domain.capture.remote.CapturedFile;
import dev.tapedeck.domain.capture.remote.FakeFile;
import dev.tapedeck.domain.capture.remote.FakeRemoteEngine;
import dev.tapedeck.domain.capture.remote.MediaPlace;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.media.AssetKind;
import dev.tapedeck.domain.media.ContentTypes;
import dev.tapedeck.domain.media.MediaAsset;
import dev.tapedeck.domain.media.MediaFacts;
import dev.tapedeck.domain.media.MediaKey;
import dev.tapedeck.domain.media.track.Track;
import dev.tapedeck.domain.media.track.TrackFacts;
import dev.tapedeck.domain.media.track.TrackSource;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingFixtures;
import dev.tapedeck.domain.recording.RecordingStatus;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.recording.TakeProgress;
import dev.tapedeck.domain.recording.failure.RecordingFailure;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** How media of an ended take comes home. */
class CollectTakeTest {
    private static final Duration A_WHILE = Duration.ofMinutes(1);

    private PlatformWorld world = new PlatformWorld();

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
    void the_duration_that_the_platform_reports_stands_before_the_file_s_own() {
        Recording recording = world.active(TakeKind.COMPOSITE);
        TakeId take = take(recording, TakeKind.COMPOSITE).id();
        world.engine.ends(take, world.cleanEnd(), FakeFile.whole("picture and sound", Duration.ofSeconds(31)));

        world.pass(A_WHILE);

        assertThat(world.now(recording).asset(AssetKind.HLS)).isPresent();
        assertThat(world.now(recording).result().duration()).isEqualTo(Duration.ofSeconds(31));
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
        Recording recording = endedWithoutItsSecondSegment();
        world.pass(A_WHILE);
        assertThat(world.now(recording).status()).isEqualTo(RecordingStatus.PROCESSING);

        write(recording, take(recording, TakeKind.COMPOSITE).id(), "seg_00001.ts", "two");
        world.pass(A_WHILE);

        Recording over = world.now(recording);
        assertThat(over.status()).isEqualTo(RecordingStatus.COMPLETED);
        assertThat(over.result().duration()).isEqualTo(Duration.ofSeconds(6));
        assertThat(over.result().sizeBytes()).isEqualTo(7);
        TakeProgress figures = take(over, TakeKind.COMPOSITE).progress();
        assertThat(figures.segments()).isEqualTo(2);
        assertThat(figures.bytes()).isEqualTo(7);
        assertThat(figures.recorded()).isEqualTo(Duration.ofSeconds(6));
    }

    @Test
    void segments_that_never_arrive_leave_what_is_there() {
        Recording recording = endedWithoutItsSecondSegment();

        world.pass(Duration.ofMinutes(8));

        Recording over = world.now(recording);
        assertThat(over.status()).isEqualTo(RecordingStatus.COMPLETED);
        assertThat(over.result().partial()).isTrue();
        assertThat(over.result().duration()).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void a_recorder_that_was_killed_leaves_its_last_segments_too_and_what_is_missing_is_counted() {
        world = new PlatformWorld(new FakeRemoteEngine(ProviderKind.LIVEKIT, MediaPlace.STORE, false));
        Recording recording = world.active(TakeKind.COMPOSITE);
        TakeId take = take(recording, TakeKind.COMPOSITE).id();
        write(recording, take, "index.m3u8", "#EXTM3U\n#EXTINF:4.0,\nseg_00000.ts\n#EXTINF:4.0,\nseg_00001.ts\n");
        write(recording, take, "seg_00000.ts", "one");
        write(recording, take, "seg_00001.ts", "two");
        write(recording, take, "seg_00002.ts", "three");
        world.media.finds(new MediaFacts(Duration.ofSeconds(3), true, true, 320, 180));
        Instant killed = world.clock.advance(Duration.ofSeconds(17));
        TakeEnd broken = TakeEnd.broken(killed, RecordingFixtures.failure(), Duration.ZERO);
        world.engine.ends(take, broken, supposedPlaylist());

        world.pass(A_WHILE);

        Recording over = world.now(recording);
        assertThat(over.status()).isEqualTo(RecordingStatus.COMPLETED);
        assertThat(over.result().duration()).isEqualTo(Duration.ofSeconds(11));
        assertThat(over.result().partial()).isTrue();
        assertThat(over.result().missing()).isEqualTo(Duration.ofSeconds(6));
        assertThat(over.result().sizeBytes()).isEqualTo(11);
        assertThat(take(over, TakeKind.COMPOSITE).progress().segments()).isEqualTo(3);
        assertThat(new String(
                        world.store
                                .read(MediaKey.playlist(recording.id(), take), 10_000)
                                .orElseThrow(),
                        StandardCharsets.UTF_8))
                .contains("seg_00002.ts", "#EXT-X-ENDLIST");
    }

    @Test
    void a_recorder_that_was_killed_before_its_first_report_is_looked_for_in_the_store() {
        world = new PlatformWorld(new FakeRemoteEngine(ProviderKind.LIVEKIT, MediaPlace.STORE, false));
        world.session(TakeKind.COMPOSITE);
        world.tell(world.joined("first"));
        world.work();
        Recording recording = world.recordings().get(0);
        TakeId take = take(recording, TakeKind.COMPOSITE).id();
        write(recording, take, "index.m3u8", "#EXTM3U\n#EXTINF:4.0,\nseg_00000.ts\n");
        write(recording, take, "seg_00000.ts", "one");
        TakeEnd broken = TakeEnd.broken(world.clock.instant(), RecordingFixtures.failure(), Duration.ZERO);
        world.engine.ends(take, broken, supposedPlaylist());

        world.pass(A_WHILE);

        assertThat(world.now(recording).status()).isEqualTo(RecordingStatus.COMPLETED);
        assertThat(world.now(recording).result().partial()).isTrue();
    }

    @Test
    void a_playlist_that_was_only_supposed_and_never_came_is_not_called_lost() {
        world = new PlatformWorld(new FakeRemoteEngine(ProviderKind.LIVEKIT, MediaPlace.STORE, false));
        Recording recording = world.active(TakeKind.COMPOSITE);
        TakeId take = take(recording, TakeKind.COMPOSITE).id();
        world.engine.ends(take, world.cleanEnd(), supposedPlaylist());

        world.pass(Duration.ofMinutes(8));

        assertThat(world.now(recording).result().failure()).isEqualTo(RecordingFailure.nothingRecorded());
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

    /** The platform writes into our store, and of two segments that its playlist names one is there. */
    private Recording endedWithoutItsSecondSegment() {
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
        return recording;
    }

    /** The platform says nothing about it. */
    private static FakeFile supposedPlaylist() {
        CapturedFile file = new CapturedFile(
                "index.m3u8", CapturedFile.Role.PLAYLIST, "index.m3u8", ContentTypes.HLS_PLAYLIST, null, null);
        return new FakeFile(file, "");
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
