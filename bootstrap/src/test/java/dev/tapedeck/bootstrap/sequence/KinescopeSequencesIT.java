package dev.tapedeck.bootstrap.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.adapters.video.kinescope.fake.FakeKinescopeOptions;
import dev.tapedeck.adapters.video.kinescope.fake.FakeKinescopeServer;
import dev.tapedeck.adapters.video.kinescope.fake.FakeVideo;
import dev.tapedeck.bootstrap.sequence.UploadPlan.Fate;
import dev.tapedeck.domain.id.SettableClock;
import dev.tapedeck.domain.media.AssetKind;
import dev.tapedeck.domain.media.MediaAsset;
import dev.tapedeck.domain.media.MediaLocation;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingStatus;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeState;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Five hundred uploads, each with another walk through Kinescope's statuses and other hints about it, a quarter of them
 * without any: the real adapter over HTTP, and the real application.
 */
class KinescopeSequencesIT {
    private static final int SEQUENCES = 504;
    private static final int DELETES_FAILED_MAX = 2;
    /** Two listings, and what follows from them. */
    private static final Duration WITHIN = Duration.ofSeconds(30);

    private final SettableClock clock = new SettableClock();
    private final FakeKinescopeServer kinescope =
            FakeKinescopeServer.start(FakeKinescopeOptions.of(UploadWorld.TOKEN, UploadWorld.PARENT, clock)
                    .pretending());

    @AfterEach
    void close() {
        kinescope.close();
    }

    @Test
    void every_sequence_ends_in_the_right_status_with_the_right_media() {
        Map<Fate, Integer> seen = new EnumMap<>(Fate.class);
        for (int seed = 0; seed < SEQUENCES; seed++) {
            UploadPlan plan = new UploadPlan(seed);
            try (UploadWorld world = new UploadWorld(kinescope, clock)) {
                play(plan, world, "sequence " + seed + ", " + plan.fate + " after " + plan.statuses);
            }
            seen.merge(plan.fate, 1, Integer::sum);
        }
        assertThat(seen)
                .hasSize(Fate.values().length)
                .allSatisfy((fate, count) -> assertThat(count).isEqualTo(SEQUENCES / Fate.values().length));
    }

    private void play(UploadPlan plan, UploadWorld world, String what) {
        kinescope.knobs().putsIdInto(plan.losesResponse ? "nowhere" : "data");
        world.start();
        FakeVideo video = kinescope.videos().get(0);
        int deletedAt = plan.below(plan.statuses.size());
        for (int step = 0; step < plan.statuses.size(); step++) {
            String status = plan.statuses.get(step);
            kinescope.move(video.id(), status);
            plan.hints(video.id(), status).forEach(world::hear);
            if (plan.fate == Fate.DELETED && step == deletedAt) {
                kinescope.knobs().failsDeletes(plan.below(DELETES_FAILED_MAX + 1));
                world.delete();
            }
            if (plan.hits(0.3)) {
                world.pass(Duration.ofSeconds(5L * (1 + plan.below(4))));
            }
        }
        finish(plan, world, video);
        world.pass(WITHIN);
        judge(plan, world, video, what);
    }

    private void finish(UploadPlan plan, UploadWorld world, FakeVideo video) {
        if (plan.fate == Fate.STOPPED) {
            world.stop();
        } else if (plan.fate == Fate.REMOVED) {
            kinescope.remove(video.id());
        } else if (plan.fate == Fate.DELETED) {
            world.pass(WITHIN);
            purge(world);
        }
    }

    private static void purge(UploadWorld world) {
        int failures = 0;
        while (!world.purge()) {
            failures++;
            assertThat(failures).isLessThanOrEqualTo(DELETES_FAILED_MAX);
        }
    }

    private void judge(UploadPlan plan, UploadWorld world, FakeVideo video, String what) {
        switch (plan.fate) {
            case DONE -> assertHosted(world.recording(), video, what);
            case ERROR -> assertFailed(world.recording(), "provider_failed", what);
            case ABORTED -> assertFailed(world.recording(), "upload_aborted", what);
            case REMOVED, STOPPED -> assertFailed(world.recording(), "removed_at_provider", what);
            case DELETED -> assertThat(world.isForgotten()).as(what).isTrue();
        }
        boolean isKept = plan.fate == Fate.DONE || plan.fate == Fate.ERROR || plan.fate == Fate.ABORTED;
        assertThat(kinescope.videos()).as(what).hasSize(isKept ? 1 : 0);
    }

    private static void assertHosted(Recording recording, FakeVideo video, String what) {
        assertThat(recording.status()).as(what).isEqualTo(RecordingStatus.COMPLETED);
        assertThat(recording.result().partial()).as(what).isFalse();
        assertThat(recording.result().duration()).as(what).isEqualTo(Duration.ofMillis(12_500));
        assertThat(recording.takes()).as(what).singleElement().satisfies(take -> {
            assertThat(take.state()).isEqualTo(TakeState.SETTLED);
            assertThat(take.jobId()).isEqualTo(video.id());
        });
        assertThat(recording.assets()).as(what).singleElement().satisfies(asset -> assertIs(asset, video));
    }

    private static void assertIs(MediaAsset asset, FakeVideo video) {
        assertThat(asset.kind()).isEqualTo(AssetKind.HOSTED);
        assertThat(asset.location()).isInstanceOfSatisfying(MediaLocation.Hosted.class, hosted -> {
            assertThat(hosted.provider()).isEqualTo(ProviderKind.KINESCOPE);
            assertThat(hosted.address().toString()).endsWith("/watch/" + video.id() + "/master.m3u8");
        });
    }

    private static void assertFailed(Recording recording, String code, String what) {
        assertThat(recording.status()).as(what).isEqualTo(RecordingStatus.FAILED);
        assertThat(Objects.requireNonNull(recording.result().failure()).code())
                .as(what)
                .isEqualTo(code);
        assertThat(recording.takes()).as(what).extracting(Take::state).containsExactly(TakeState.FAILED);
        assertThat(recording.assets()).as(what).isEmpty();
    }
}
