package dev.tapedeck.domain.capture.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.domain.capture.CaptureRequest;
import dev.tapedeck.domain.capture.EngineReport.Found;
import dev.tapedeck.domain.capture.ProviderUnavailable;
import dev.tapedeck.domain.capture.StartResponse;
import dev.tapedeck.domain.capture.StartResponse.Accepted;
import dev.tapedeck.domain.capture.TakeEnd;
import dev.tapedeck.domain.media.MediaKey;
import dev.tapedeck.domain.provider.CaptureSource;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeProgress;
import dev.tapedeck.domain.recording.TakeState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What {@link RemoteCaptureEngine} promises, whatever the platform. */
public interface RemoteCaptureEngineContract {
    /** Longer ago than any start takes. */
    Instant AGES_AGO = Instant.parse("2020-01-01T00:00:00Z");

    Duration WAIT_MAX = Duration.ofSeconds(20);

    /** The same one during a test; the suite closes it. */
    RemoteCaptureEngine remote();

    /** A fresh take of everything in a room that somebody is in, so that its media begins by itself. */
    CaptureRequest anyRoom();

    /** A run that has begun ends as it should, without being told to, and its media is there. */
    void endsByItself(Take take);

    /** Something on the same account records that we have not started, and is running. Returns its job. */
    String strangerRuns();

    /** The platform gives no usable answer from now on. */
    void fallsSilent();

    @Test
    default void no_node_of_ours_runs_what_a_platform_runs() {
        assertThat(remote().node()).isEmpty();
    }

    @Test
    default void a_run_is_found_by_its_job() {
        Take take = accepted(anyRoom());

        assertThat(remote().find(take))
                .isInstanceOfSatisfying(
                        Found.class, found -> assertThat(found.jobId()).isEqualTo(take.jobId()));
    }

    @Test
    default void a_run_whose_answer_was_lost_is_found_by_our_take() {
        CaptureRequest request = anyRoom();
        Take take = accepted(request);

        assertThat(remote().find(asked(request, null)))
                .isInstanceOfSatisfying(
                        Found.class, found -> assertThat(found.jobId()).isEqualTo(take.jobId()));
    }

    @Test
    default void a_poll_tells_of_a_run_until_it_is_settled() {
        CaptureRequest request = anyRoom();
        Take take = flowing(request);

        assertThat(observedRuns(take, Set.of())).singleElement().satisfies(observed -> {
            assertThat(observed.take()).isEqualTo(take.id());
            assertThat(observed.room()).isEqualTo(((CaptureSource.Room) request.source()).name());
            assertThat(observed.report().end()).isNull();
        });

        endsByItself(take);
        Awaitility.await()
                .atMost(WAIT_MAX)
                .until(() -> observedRuns(take, Set.of()).stream()
                        .anyMatch(observed -> observed.report().end() != null));
        assertThat(observedRuns(take, Set.of(String.valueOf(take.jobId())))).isEmpty();
    }

    @Test
    default void a_poll_tells_of_strangers_too() {
        String job = strangerRuns();

        assertThat(remote().poll(settled -> false))
                .filteredOn(observed -> observed.report().jobId().equals(job))
                .singleElement()
                .satisfies(observed -> assertThat(observed.take()).isNull());
    }

    @Test
    default void a_run_that_ended_has_files_with_names_that_the_store_takes() {
        Take take = flowing(anyRoom());
        endsByItself(take);

        TakeEnd end = awaitEnd(take);

        assertThat(end.failure()).isNull();
        assertThat(remote().files(take)).isNotEmpty().allSatisfy(file -> {
            assertThat(MediaKey.isValid("recordings/x/" + file.name())).isTrue();
            assertThat(file.address()).doesNotContain("?", "ignature");
        });
    }

    @Test
    default void a_run_ends_when_it_is_stopped_and_may_be_stopped_again() {
        Take take = flowing(anyRoom());

        remote().stop(take);
        endsByItself(take);

        assertThat(awaitEnd(take).failure()).isNull();
        remote().stop(take);
        assertThat(awaitEnd(take).failure()).isNull();
    }

    @Test
    default void deleting_what_is_gone_is_harmless() {
        Take take = flowing(anyRoom());
        endsByItself(take);
        awaitEnd(take);

        remote().delete(take);
        remote().delete(take);
    }

    @Test
    default void a_platform_without_an_answer_is_said_to_be_unavailable() {
        CaptureRequest request = anyRoom();
        Take take = accepted(request);
        CaptureRequest another = anyRoom();
        fallsSilent();

        assertThatThrownBy(() -> remote().start(another)).isInstanceOf(ProviderUnavailable.class);
        assertThatThrownBy(() -> remote().stop(take)).isInstanceOf(ProviderUnavailable.class);
        assertThatThrownBy(() -> remote().find(take)).isInstanceOf(ProviderUnavailable.class);
        assertThatThrownBy(() -> remote().files(take)).isInstanceOf(ProviderUnavailable.class);
        assertThatThrownBy(() -> remote().poll(settled -> false)).isInstanceOf(ProviderUnavailable.class);
    }

    /** Starts a take, and answers it as it is then. */
    default Take accepted(CaptureRequest request) {
        StartResponse response = remote().start(request);
        assertThat(response).isInstanceOf(Accepted.class);
        return asked(request, ((Accepted) response).jobId());
    }

    /** Starts a take, and waits for its first frame. */
    default Take flowing(CaptureRequest request) {
        Take take = accepted(request);
        Awaitility.await()
                .atMost(WAIT_MAX)
                .until(() -> remote().find(take) instanceof Found found && found.firstMedia() != null);
        return take;
    }

    /** A take that was asked for long ago. */
    default Take asked(CaptureRequest request, @Nullable String job) {
        return new Take(
                request.take(),
                request.kind(),
                request.subject(),
                remote().provider(),
                null,
                job,
                TakeState.REQUESTED,
                AGES_AGO,
                null,
                null,
                null,
                TakeProgress.NONE,
                false);
    }

    default TakeEnd awaitEnd(Take take) {
        return Awaitility.await()
                .atMost(WAIT_MAX)
                .until(() -> remote().find(take) instanceof Found found ? found.end() : null, end -> end != null);
    }

    default List<ObservedRun> observedRuns(Take take, Set<String> settled) {
        return remote().poll(settled::contains).stream()
                .filter(observed -> observed.report().jobId().equals(take.jobId()))
                .toList();
    }
}
