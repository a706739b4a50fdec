package dev.tapedeck.application.recording.deletion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.application.World;
import dev.tapedeck.domain.job.JobName;
import dev.tapedeck.domain.media.ContentTypes;
import dev.tapedeck.domain.media.MediaKey;
import dev.tapedeck.domain.media.store.MediaStoreUnavailable;
import dev.tapedeck.domain.recording.Recording;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PurgeRecordingsTest {
    private final World world = new World();

    @Test
    void every_object_of_a_deleted_recording_goes_and_then_its_rows() {
        Recording kept = world.completed(2);
        Recording deleted = world.completed(3);
        world.storage.jobs().drain();
        world.delete(deleted);

        purge();

        assertThat(world.store.keys()).isNotEmpty().allMatch(key -> key.startsWith(MediaKey.prefixOf(kept.id())));
        assertThat(world.storage.recordings().all()).extracting(Recording::id).containsExactly(kept.id());
    }

    @Test
    void a_purge_that_is_repeated_does_nothing() {
        world.delete(world.completed(1));
        purge();

        purge();

        assertThat(world.storage.recordings().all()).isEmpty();
    }

    @Test
    void a_recording_that_still_runs_is_not_purged() {
        Recording active = world.active(2);
        world.delete(active);

        purge();
        assertThat(world.storage.recordings().all()).hasSize(1);

        world.end(active);
        purge();
        assertThat(world.storage.recordings().all()).isEmpty();
        assertThat(world.store.keys()).isEmpty();
    }

    @Test
    void rows_stay_until_the_last_object_is_gone() {
        Recording deleted = world.completed(3);
        MediaKey stuck = MediaKey.segment(deleted.id(), World.take(deleted), 1);
        world.store.stick(stuck);
        world.delete(deleted);

        assertThatThrownBy(this::purge)
                .isInstanceOf(MediaStoreUnavailable.class)
                .hasMessageContaining("1 deleted recording");
        assertThat(world.store.keys()).containsExactly(stuck.value());
        assertThat(world.storage.recordings().all()).hasSize(1);

        world.store.unstick(stuck);
        purge();
        assertThat(world.store.keys()).isEmpty();
        assertThat(world.storage.recordings().all()).isEmpty();
    }

    @Test
    void one_stuck_recording_does_not_keep_batches_of_others() {
        List<Recording> deleted = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            Recording recording = world.completed(1);
            deleted.add(recording);
            world.delete(recording);
        }
        world.store.stick(MediaKey.segment(deleted.get(0).id(), World.take(deleted.get(0)), 0));

        assertThatThrownBy(this::purge).isInstanceOf(MediaStoreUnavailable.class);

        assertThat(world.storage.recordings().all())
                .extracting(Recording::id)
                .containsExactly(deleted.get(0).id());
    }

    @Test
    void more_objects_than_one_request_may_delete_go_page_by_page() {
        Recording deleted = world.completed(1);
        for (int number = 1; number < 2_500; number++) {
            world.store.put(
                    MediaKey.segment(deleted.id(), World.take(deleted), number), new byte[] {1}, ContentTypes.MPEG_TS);
        }
        List<Integer> requests = new ArrayList<>();
        world.faults.before(
                "MediaStore.delete", () -> requests.add(world.store.keys().size()));
        world.delete(deleted);

        purge();

        assertThat(requests).containsExactly(2_501, 1_501, 501);
        assertThat(world.store.keys()).isEmpty();
    }

    @Test
    void a_store_that_is_away_leaves_everything_for_the_next_time() {
        world.delete(world.completed(1));
        world.store.away(true);

        assertThatThrownBy(this::purge).isInstanceOf(MediaStoreUnavailable.class);
        assertThat(world.storage.recordings().all()).hasSize(1);

        world.store.away(false);
        purge();
        assertThat(world.storage.recordings().all()).isEmpty();
    }

    private void purge() {
        world.clock.advance(Duration.ofSeconds(1));
        world.storage.jobs().runRecurring(JobName.PURGE);
    }
}
