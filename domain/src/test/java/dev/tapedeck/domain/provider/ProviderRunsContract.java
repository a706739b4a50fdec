package dev.tapedeck.domain.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.domain.id.SettableClock;
import dev.tapedeck.domain.id.Simultaneously;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingFixtures;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.recording.repository.RecordingRepository;
import dev.tapedeck.domain.recording.signal.RecordingSignal.Closed;
import dev.tapedeck.domain.storage.StorageFixture;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@link ProviderRuns} promises. */
public interface ProviderRunsContract extends StorageFixture {
    private ProviderRuns runs() {
        return storage().port(ProviderRuns.class);
    }

    @Test
    default void a_run_is_kept_as_it_is() {
        UnmatchedRun full = new UnmatchedRun(ProviderKind.DAILY, "job-1", "Raum 'Ä'", at(1), at(2));
        UnmatchedRun bare = new UnmatchedRun(ProviderKind.LIVEKIT, "job-1", null, null, at(1));

        assertThat(runs().keep(full)).isTrue();
        assertThat(runs().keep(bare)).isTrue();

        assertThat(runs().latest(10)).containsExactly(full, bare);
    }

    @Test
    default void a_known_run_is_not_kept_again() {
        UnmatchedRun run = run("job-1", 1);

        List<Boolean> fresh = Simultaneously.call(20, number -> runs().keep(run));
        runs().keep(run("job-1", 9));

        assertThat(fresh).filteredOn(Boolean::booleanValue).hasSize(1);
        assertThat(runs().latest(10)).containsExactly(run);
    }

    @Test
    default void the_latest_come_newest_first_and_no_more_than_the_limit() {
        runs().keep(run("middle", 2));
        runs().keep(run("newest", 3));
        runs().keep(run("oldest", 1));

        assertThat(runs().latest(2)).extracting(UnmatchedRun::jobId).containsExactly("newest", "middle");
    }

    @Test
    default void settled_are_those_that_are_kept() {
        runs().keep(run("kept", 1));

        assertThat(runs().settled(ProviderKind.DAILY, Set.of("kept", "unknown")))
                .containsExactly("kept");
        assertThat(runs().settled(ProviderKind.LIVEKIT, Set.of("kept"))).isEmpty();
        assertThat(runs().settled(ProviderKind.DAILY, Set.of())).isEmpty();
    }

    @Test
    default void settled_are_those_whose_take_needs_nothing_more() {
        Recording done = givenCompleted(RecordingFixtures.starting(owner("alice")));
        Recording open = givenActive(RecordingFixtures.starting(owner("alice")));
        Recording failed =
                signalled(givenActive(RecordingFixtures.starting(owner("alice"))), new Closed("it is stuck", at(5)));

        Set<String> settled = runs().settled(ProviderKind.FFMPEG, Set.of(job(done), job(open), job(failed), "unknown"));

        assertThat(settled).containsExactlyInAnyOrder(job(done), job(failed));
        assertThat(runs().settled(ProviderKind.DAILY, Set.of(job(done)))).isEmpty();
    }

    @Test
    default void settled_are_those_whose_recording_is_purged_under_both_names() {
        TakeId id = RecordingFixtures.takeId();
        Take take = Take.found(id, TakeKind.COMPOSITE, ProviderKind.DAILY, "purged-run", at(0));
        Recording open = given(RecordingFixtures.withTakes(RecordingFixtures.starting(owner("alice")), List.of(take)));
        Recording failed = signalled(open, new Closed("it is stuck", at(5)));
        saved(failed, failed.deletedAt(at(6)));

        storage().port(RecordingRepository.class).remove(open.id());

        assertThat(stored(open)).isEmpty();
        assertThat(runs().settled(ProviderKind.DAILY, Set.of("purged-run", id.toString(), "unknown")))
                .containsExactlyInAnyOrder("purged-run", id.toString());
        assertThat(runs().settled(ProviderKind.LIVEKIT, Set.of("purged-run"))).isEmpty();
    }

    private static String job(Recording recording) {
        return Objects.requireNonNull(RecordingFixtures.firstTake(recording).jobId());
    }

    private static UnmatchedRun run(String jobId, int foundSecond) {
        return new UnmatchedRun(ProviderKind.DAILY, jobId, "blue", at(0), at(foundSecond));
    }

    private static Instant at(int seconds) {
        return SettableClock.START.plusSeconds(seconds);
    }
}
