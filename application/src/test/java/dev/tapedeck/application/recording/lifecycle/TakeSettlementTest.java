package dev.tapedeck.application.recording.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.application.World;
import dev.tapedeck.domain.capture.TakeEnd;
import dev.tapedeck.domain.media.AssetKind;
import dev.tapedeck.domain.media.MediaAsset;
import dev.tapedeck.domain.media.MediaKey;
import dev.tapedeck.domain.playback.MediaPlaylist;
import dev.tapedeck.domain.playback.PlaylistParser;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingFixtures;
import dev.tapedeck.domain.recording.RecordingStatus;
import dev.tapedeck.domain.recording.TakeState;
import dev.tapedeck.domain.recording.repository.RecordingChange;
import dev.tapedeck.domain.recording.signal.RecordingSignal.TakeEnded;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TakeSettlementTest {
    private final World world = new World();

    @Test
    void a_whole_take_is_folded_into_a_stored_playlist() {
        Recording completed = world.completed(3);

        MediaAsset hls = completed.asset(AssetKind.HLS).orElseThrow();
        assertThat(hls.key()).isEqualTo(MediaKey.playlist(completed.id(), World.take(completed)));
        assertThat(hls.sizeBytes()).isEqualTo(500_000L + 500_001L + 500_002L);
        assertThat(playlist(completed).entries())
                .extracting(MediaPlaylist.Entry::uri)
                .containsExactly("seg_00000.ts", "seg_00001.ts", "seg_00002.ts");
        assertThat(playlist(completed).ended()).isTrue();
        assertThat(world.storage.segments().ofTake(World.take(completed))).isEmpty();
    }

    @Test
    void a_whole_take_makes_a_recording_that_lacks_nothing() {
        Recording completed = world.completed(3);

        assertThat(completed.status()).isEqualTo(RecordingStatus.COMPLETED);
        assertThat(completed.result().partial()).isFalse();
        assertThat(completed.result().truncated()).isFalse();
        assertThat(completed.result().duration()).isEqualTo(Duration.ofSeconds(9));
        assertThat(completed.times().endedAt()).isEqualTo(world.clock.instant());
    }

    @Test
    void a_source_that_ends_by_itself_is_a_normal_end() {
        Recording recording = world.active(2);

        world.end(recording);

        assertThat(world.now(recording).status()).isEqualTo(RecordingStatus.COMPLETED);
        assertThat(world.now(recording).result().partial()).isFalse();
    }

    @Test
    void a_gap_is_a_discontinuity_and_makes_it_partial() {
        Recording recording = world.active(2);
        world.store(recording, 3, 5);

        world.end(recording);

        assertThat(world.now(recording).result().partial()).isTrue();
        assertThat(playlist(world.now(recording)).entries())
                .extracting(MediaPlaylist.Entry::discontinuity)
                .containsExactly(false, false, true, false);
    }

    @Test
    void a_missing_first_segment_makes_it_partial() {
        Recording recording = world.active(0);
        world.store(recording, 1, 3);

        world.end(recording);

        assertThat(world.now(recording).status()).isEqualTo(RecordingStatus.COMPLETED);
        assertThat(world.now(recording).result().partial()).isTrue();
    }

    @Test
    void a_take_that_broke_off_is_salvaged_with_what_is_missing() {
        Recording recording = world.active(2);

        world.engine.end(
                World.take(recording),
                TakeEnd.broken(world.clock.instant(), RecordingFixtures.failure(), Duration.ofMillis(1_500)));

        Recording salvaged = world.now(recording);
        assertThat(salvaged.status()).isEqualTo(RecordingStatus.COMPLETED);
        assertThat(salvaged.result().partial()).isTrue();
        assertThat(salvaged.result().missing()).isEqualTo(Duration.ofMillis(1_500));
    }

    @Test
    void a_hole_that_the_engine_knows_makes_it_partial() {
        Recording recording = world.active(2);

        world.engine.end(World.take(recording), new TakeEnd(world.clock.instant(), null, Duration.ofSeconds(4), false));

        assertThat(world.now(recording).result().partial()).isTrue();
        assertThat(world.now(recording).result().missing()).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void a_limit_makes_a_good_recording_that_is_truncated() {
        Recording recording = world.active(2);

        world.engine.end(World.take(recording), new TakeEnd(world.clock.instant(), null, Duration.ZERO, true));

        assertThat(world.now(recording).result().truncated()).isTrue();
        assertThat(world.now(recording).result().partial()).isFalse();
    }

    @Test
    void a_take_that_ended_without_media_has_nothing_recorded() {
        Recording recording = world.active(0);

        world.end(recording);

        assertThat(world.now(recording).status()).isEqualTo(RecordingStatus.FAILED);
        assertThat(world.now(recording).result().failure()).extracting("code").isEqualTo("nothing_recorded");
    }

    @Test
    void a_take_that_broke_off_without_media_says_why() {
        Recording recording = world.active(0);

        world.engine.end(
                World.take(recording),
                TakeEnd.broken(world.clock.instant(), RecordingFixtures.failure(), Duration.ZERO));

        assertThat(world.now(recording).result().failure()).isEqualTo(RecordingFixtures.failure());
    }

    @Test
    void a_store_that_is_away_leaves_the_take_for_the_reconciler() {
        Recording recording = world.active(2);
        world.store.away(true);

        world.end(recording);

        assertThat(world.now(recording).status()).isEqualTo(RecordingStatus.PROCESSING);
        assertThat(RecordingFixtures.firstTake(world.now(recording)).state()).isEqualTo(TakeState.ENDED);
        assertThat(world.storage.segments().ofTake(World.take(recording))).hasSize(2);
    }

    @Test
    void the_reconciler_settles_as_soon_as_the_store_is_back() {
        Recording recording = world.active(2);
        world.store.away(true);
        world.end(recording);
        world.reconcileAfter(Duration.ofHours(1));
        assertThat(world.now(recording).status()).isEqualTo(RecordingStatus.PROCESSING);

        world.store.away(false);
        world.reconcile();

        assertThat(world.now(recording).status()).isEqualTo(RecordingStatus.COMPLETED);
        assertThat(world.now(recording).result().partial()).isFalse();
    }

    @Test
    void an_end_that_is_repeated_changes_nothing() {
        Recording completed = world.completed(2);

        world.end(completed);

        assertThat(world.now(completed)).isEqualTo(completed);
        assertThat(completed.assets()).hasSize(1);
    }

    @Test
    void of_two_who_settle_at_once_one_does() {
        Recording recording = world.active(2);
        world.faults.onceAfter("MediaStore.put", world::reconcile);

        world.end(recording);

        Recording completed = world.now(recording);
        assertThat(completed.status()).isEqualTo(RecordingStatus.COMPLETED);
        assertThat(completed.assets()).hasSize(1);
        assertThat(completed.result().duration()).isEqualTo(Duration.ofSeconds(5));
        assertThat(completed.result().partial()).isFalse();
    }

    @Test
    void who_comes_after_the_rows_were_folded_does_no_harm() {
        Recording recording = world.active(2);
        world.store.away(true);
        world.end(recording);
        world.store.away(false);
        world.faults.onceBefore("SegmentRepository.ofTake", world::reconcile);

        world.reconcile();

        assertThat(world.now(recording).status()).isEqualTo(RecordingStatus.COMPLETED);
        assertThat(world.now(recording).result().partial()).isFalse();
    }

    @Test
    void a_take_whose_segments_are_lost_does_not_wait_for_ever() {
        Recording recording = world.active(2);
        RecordingLifecycle lifecycle = new RecordingLifecycle(world.kernel());
        Recording ended = lifecycle.apply(recording, new TakeEnded(World.take(recording), true, world.clock.instant()));
        // A save that folds the rows although nothing was delivered: what must never happen.
        world.storage
                .recordings()
                .apply(RecordingChange.between(ended, ended.describedAs(ended.details(), world.clock.instant()))
                        .folding(World.take(recording)));

        world.reconcile();

        assertThat(world.now(recording).status()).isEqualTo(RecordingStatus.FAILED);
        assertThat(world.now(recording).result().failure()).extracting("code").isEqualTo("media_lost");
    }

    private MediaPlaylist playlist(Recording recording) {
        MediaKey key = recording.asset(AssetKind.HLS).orElseThrow().key();
        byte[] text = world.store.read(key, 1_000_000).orElseThrow();
        return PlaylistParser.parse(new String(text, StandardCharsets.UTF_8)).orElseThrow();
    }
}
