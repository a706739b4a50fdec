package dev.tapedeck.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.application.result.Result;
import dev.tapedeck.domain.capture.CaptureEngine;
import dev.tapedeck.domain.capture.FakeCaptureEngine;
import dev.tapedeck.domain.id.RepositoryUnavailable;
import dev.tapedeck.domain.job.JobName;
import dev.tapedeck.domain.job.PendingJob;
import dev.tapedeck.domain.media.AssetKind;
import dev.tapedeck.domain.media.FakeMediaTool;
import dev.tapedeck.domain.media.store.InMemoryMediaStore;
import dev.tapedeck.domain.playback.PlaybackTokens;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingStatus;
import dev.tapedeck.domain.storage.InMemoryStorage;
import dev.tapedeck.domain.storage.Storage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class TapedeckTest {
    private static final String SECRET = "sixteen bytes ok";

    private final List<String> calls = new CopyOnWriteArrayList<>();

    private final Interposed.Hook notes = new Interposed.Hook() {
        @Override
        public void before(String call) {
            calls.add(call);
        }
    };

    @Test
    void it_opens_the_storage_then_the_engines_and_works_on_jobs_last() {
        Tapedeck tapedeck = builder(new InMemoryStorage()).build();
        assertThat(calls).doesNotContain("Storage.open", "CaptureEngine.open", "JobQueue.start");

        tapedeck.start();

        assertThat(calls).containsSubsequence("Storage.open", "CaptureEngine.open", "JobQueue.start");
    }

    @Test
    void a_start_that_failed_can_be_tried_again() {
        World world = new World();
        Faults faults = new Faults();
        Storage storage = whole(world.storage, faults);
        Tapedeck tapedeck = Tapedeck.builder()
                .storage(storage)
                .media(world.store)
                .engine(world.engine)
                .build();
        faults.onceBefore("Storage.open", () -> {
            throw new RepositoryUnavailable("open", new IllegalStateException("told to be away"));
        });

        assertThatThrownBy(tapedeck::start).isInstanceOf(RepositoryUnavailable.class);
        tapedeck.start();

        assertThat(world.start().status()).isEqualTo(RecordingStatus.STARTING);
    }

    @Test
    void a_process_that_does_not_work_on_jobs_leaves_them_to_others() {
        builder(new InMemoryStorage()).worksOnJobs(false).build().start();

        assertThat(calls).contains("CaptureEngine.open").doesNotContain("JobQueue.start");
    }

    @Test
    void it_closes_engines_then_jobs_then_the_storage_and_once_only() {
        Tapedeck tapedeck = builder(new InMemoryStorage()).build();
        tapedeck.start();
        calls.clear();

        tapedeck.close();
        tapedeck.close();

        assertThat(calls)
                .filteredOn(call -> call.endsWith(".close"))
                .containsExactly("CaptureEngine.close", "JobQueue.close", "Storage.close");
    }

    @Test
    void an_engine_that_cannot_be_closed_does_not_keep_the_rest_open() {
        Faults faults = new Faults();
        faults.before("CaptureEngine.close", () -> {
            throw new IllegalStateException("a bug");
        });
        FakeCaptureEngine other = new FakeCaptureEngine(ProviderKind.LIVEKIT, FakeCaptureEngine.ABILITIES, null);
        Tapedeck tapedeck = Tapedeck.builder()
                .storage(whole(new InMemoryStorage(), notes))
                .media(new InMemoryMediaStore())
                .engine(Interposed.port(CaptureEngine.class, new FakeCaptureEngine(), faults))
                .engine(other)
                .build();

        tapedeck.close();

        assertThat(other.isClosed()).isTrue();
        assertThat(calls).contains("Storage.close");
    }

    @Test
    void thumbnails_that_a_crash_prevented_are_made_after_the_next_start() {
        World world = new World(builder -> builder);
        Recording completed = world.completed(2);
        assertThat(world.storage.jobs().pending(10)).isEmpty();

        world.builder(world.faults).mediaTool(new FakeMediaTool()).build().start();

        assertThat(world.storage.jobs().pending(10))
                .extracting(PendingJob::name)
                .containsExactly(JobName.THUMBNAILS);
        world.storage.jobs().runDue();
        assertThat(world.now(completed).asset(AssetKind.THUMBNAIL)).isPresent();
    }

    @Test
    void a_builder_says_what_is_missing() {
        assertThatThrownBy(() -> Tapedeck.builder().build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("engine");
        assertThatThrownBy(
                        () -> Tapedeck.builder().engine(new FakeCaptureEngine()).build())
                .hasMessageContaining("media");
        assertThatThrownBy(() -> Tapedeck.builder()
                        .engine(new FakeCaptureEngine())
                        .media(new InMemoryMediaStore())
                        .build())
                .hasMessageContaining("storage");
    }

    @Test
    void two_engines_of_one_provider_are_a_mistake() {
        assertThatThrownBy(() -> Tapedeck.builder()
                        .storage(new InMemoryStorage())
                        .media(new InMemoryMediaStore())
                        .engine(new FakeCaptureEngine())
                        .engine(new FakeCaptureEngine())
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ffmpeg");
    }

    @Test
    void a_playback_secret_that_is_too_short_is_refused_and_not_repeated() {
        assertThatThrownBy(() -> Tapedeck.builder().playbackSecret("fifteen bytes ."))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("fifteen");
    }

    @Test
    void a_playback_secret_signs_the_tokens() {
        World world = new World(builder -> builder.playbackSecret(SECRET));

        String token = world.tapedeck.playback().grant(world.active(1)).token();

        assertThat(new PlaybackTokens(SECRET.getBytes(StandardCharsets.UTF_8)).read(token))
                .isPresent();
    }

    @Test
    void without_a_secret_all_nodes_share_a_key_that_is_kept() {
        World world = new World();
        Tapedeck other = world.builder(world.faults).build();

        String token = world.tapedeck.playback().grant(world.active(1)).token();

        assertThat(other.playback().admit(token)).isInstanceOf(Result.Done.class);
    }

    @Test
    void clock_and_ids_have_defaults() {
        InMemoryStorage storage = new InMemoryStorage();
        Tapedeck tapedeck = Tapedeck.builder()
                .storage(storage)
                .media(new InMemoryMediaStore())
                .engine(new FakeCaptureEngine())
                .build();
        World world = new World();

        tapedeck.recordings().start(world.streamCommand());

        Recording recording = storage.recordings().all().findFirst().orElseThrow();
        assertThat(World.take(recording).value().version()).isEqualTo(7);
    }

    private TapedeckBuilder builder(InMemoryStorage storage) {
        return Tapedeck.builder()
                .storage(whole(storage, notes))
                .media(new InMemoryMediaStore())
                .engine(Interposed.port(CaptureEngine.class, new FakeCaptureEngine(), notes));
    }

    /** With the hook around the storage's own methods, too. */
    private static Storage whole(InMemoryStorage storage, Interposed.Hook hook) {
        return Interposed.port(Storage.class, Interposed.storage(storage, hook), hook);
    }
}
