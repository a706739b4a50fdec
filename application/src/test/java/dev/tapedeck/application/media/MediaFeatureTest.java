package dev.tapedeck.application.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.application.World;
import dev.tapedeck.application.media.workspace.Workspace;
import dev.tapedeck.domain.job.DeadJob;
import dev.tapedeck.domain.job.JobName;
import dev.tapedeck.domain.media.AssetKind;
import dev.tapedeck.domain.media.ContentTypes;
import dev.tapedeck.domain.media.FakeMediaTool;
import dev.tapedeck.domain.media.MediaAsset;
import dev.tapedeck.domain.media.MediaFacts;
import dev.tapedeck.domain.media.MediaKey;
import dev.tapedeck.domain.media.MediaTool;
import dev.tapedeck.domain.media.store.MediaStoreUnavailable;
import dev.tapedeck.domain.recording.Recording;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MediaFeatureTest {
    private final FakeMediaTool tool = new FakeMediaTool();
    private final Set<Path> workspaces = new HashSet<>();
    private final World world = new World(builder -> builder.mediaTool(noting(tool)));

    @AfterEach
    void no_workspace_is_left() {
        assertThat(workspaces).noneMatch(Files::exists);
    }

    @Test
    void a_completed_recording_gets_its_thumbnails() {
        Recording completed = world.completed(3);

        world.storage.jobs().drain();

        List<AssetKind> kinds =
                world.now(completed).assets().stream().map(MediaAsset::kind).toList();
        assertThat(kinds)
                .containsExactly(AssetKind.HLS, AssetKind.STORYBOARD, AssetKind.STORYBOARD_INDEX, AssetKind.THUMBNAIL);
        assertThat(tool.calls()).containsExactly("probe", "storyboard", "thumbnail");
        assertThat(workspaces).hasSize(1);
        assertThat(world.now(completed).status()).isEqualTo(completed.status());
    }

    @Test
    void thumbnails_do_not_count_as_its_size() {
        Recording completed = world.completed(3);
        Long size = completed.result().sizeBytes();

        world.storage.jobs().drain();

        assertThat(world.now(completed).result().sizeBytes()).isEqualTo(size);
    }

    @Test
    void audio_alone_has_no_thumbnails_and_that_is_no_failure() {
        tool.finds(new MediaFacts(Duration.ofSeconds(10), false, true, 0, 0));
        Recording completed = world.completed(1);

        world.storage.jobs().drain();

        assertThat(world.now(completed).asset(AssetKind.THUMBNAIL)).isEmpty();
        assertThat(world.storage.jobs().dead(10)).isEmpty();
    }

    @Test
    void a_job_that_runs_again_makes_nothing_twice() {
        Recording completed = world.completed(2);
        run(JobName.THUMBNAILS, completed);
        run(JobName.DOWNLOAD, completed);
        Recording made = world.now(completed);
        int calls = tool.calls().size();

        run(JobName.THUMBNAILS, completed);
        run(JobName.DOWNLOAD, completed);

        assertThat(world.now(completed)).isEqualTo(made);
        assertThat(tool.calls()).hasSize(calls);
    }

    @Test
    void a_job_that_broke_off_between_two_thumbnails_is_finished_by_its_repeat() {
        Recording completed = world.completed(2);
        world.faults.before("MediaStore.put", () -> {
            if (tool.calls().contains("thumbnail")) {
                world.faults.none();
                throw new MediaStoreUnavailable("put");
            }
        });

        world.storage.jobs().drain();

        assertThat(world.now(completed).assets()).hasSize(4);
        assertThat(tool.calls()).filteredOn("storyboard"::equals).hasSize(2);
    }

    @Test
    void media_that_cannot_be_used_ends_as_a_dead_job_and_leaves_the_recording_as_it_is() {
        tool.broken(true);
        Recording completed = world.completed(1);

        world.storage.jobs().drain();

        assertThat(world.storage.jobs().dead(10)).extracting(DeadJob::name).containsExactly(JobName.THUMBNAILS);
        assertThat(world.now(completed)).isEqualTo(completed);
    }

    @Test
    void files_to_save_are_made_of_all_segments_in_their_order() {
        Recording completed = world.completed(3);

        run(JobName.DOWNLOAD, completed);
        run(JobName.AUDIO, completed);

        MediaAsset mp4 = world.now(completed).asset(AssetKind.DOWNLOAD).orElseThrow();
        MediaAsset m4a = world.now(completed).asset(AssetKind.AUDIO).orElseThrow();
        assertThat(world.store.read(mp4.key(), 100))
                .hasValueSatisfying(bytes -> assertThat(bytes).asString().isEqualTo("mp4 of 3"));
        assertThat(mp4.contentType()).isEqualTo(ContentTypes.MP4);
        assertThat(m4a.contentType()).isEqualTo(ContentTypes.M4A);
        assertThat(m4a.key()).isEqualTo(MediaKey.of(completed.id(), "audio.m4a"));
    }

    @Test
    void a_recording_that_went_away_needs_no_work() {
        Recording completed = world.completed(1);
        world.delete(completed);

        run(JobName.THUMBNAILS, completed);
        world.storage.jobs().schedule(JobName.DOWNLOAD, "no id at all");
        world.storage.jobs().drain();

        assertThat(tool.calls()).isEmpty();
        assertThat(world.storage.jobs().dead(10)).isEmpty();
    }

    @Test
    void what_was_made_while_the_recording_was_purged_goes_too() {
        Recording completed = world.completed(1);
        world.faults.onceBefore("MediaStore.put", () -> {
            world.delete(completed);
            world.clock.advance(Duration.ofSeconds(1));
            world.storage.jobs().runRecurring(JobName.PURGE);
        });

        run(JobName.DOWNLOAD, completed);

        assertThat(world.store.keys()).isEmpty();
        assertThat(world.storage.recordings().all()).isEmpty();
    }

    @Test
    void a_segment_that_is_gone_is_tried_again_later() {
        Recording completed = world.completed(2);
        world.store.delete(List.of(MediaKey.segment(completed.id(), World.take(completed), 1)));

        run(JobName.DOWNLOAD, completed);

        assertThat(world.storage.jobs().dead(10))
                .extracting(DeadJob::reason)
                .allSatisfy(reason -> assertThat(reason).contains("seg_00001.ts"));
        assertThat(world.now(completed).asset(AssetKind.DOWNLOAD)).isEmpty();
    }

    @Test
    void a_workspace_is_removed_with_everything_in_it() throws IOException {
        Workspace workspace = new Workspace(world.store);
        Path file = Files.writeString(workspace.file("a"), "a");
        Files.writeString(workspace.file("b"), "b");

        workspace.close();

        assertThat(file.getParent()).doesNotExist();
    }

    @Test
    void an_object_that_is_not_there_cannot_be_fetched() {
        try (Workspace workspace = new Workspace(world.store)) {
            assertThatThrownBy(() -> workspace.fetch(new MediaKey("absent"), "absent"))
                    .isInstanceOf(MediaStoreUnavailable.class);
        }
    }

    private void run(JobName name, Recording recording) {
        world.storage.jobs().schedule(name, recording.id().toString());
        world.storage.jobs().drain();
    }

    /** Notes the folders of the files that a job works on. */
    private MediaTool noting(MediaTool real) {
        Object proxy = Proxy.newProxyInstance(
                MediaTool.class.getClassLoader(), new Class<?>[] {MediaTool.class}, (self, method, arguments) -> {
                    for (Object argument : arguments) {
                        if (argument instanceof Path file) {
                            workspaces.add(file.getParent());
                        }
                    }
                    return invoke(real, method, arguments);
                });
        return (MediaTool) proxy;
    }

    private static @Nullable Object invoke(MediaTool real, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getTargetException();
        }
    }
}
