package dev.tapedeck.application.provider;

import static dev.tapedeck.application.provider.PlatformWorld.take;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.domain.capture.StartResponse;
import dev.tapedeck.domain.capture.remote.FakeRemoteEngine;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.provider.ProviderHealth;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingStatus;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.recording.TakeState;
import dev.tapedeck.domain.recording.failure.Blame;
import dev.tapedeck.domain.recording.failure.RecordingFailure;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** How a platform is asked to record, whatever it answers. */
class PlatformStartTest {
    private static final Duration A_WHILE = Duration.ofMinutes(1);

    private final PlatformWorld world = new PlatformWorld();

    @Test
    void while_nobody_is_there_the_start_is_asked_for_again() {
        world.engine.answers(request -> new StartResponse.NotYet("nobody is there"));
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
        world.engine.answers(request -> new StartResponse.NotYet("nobody is there"));
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
    void a_stop_while_nothing_was_free_to_record_it_is_not_the_callers_fault() {
        RecordingFailure busy = new RecordingFailure("egress_overloaded", Blame.PROVIDER, true, "All are busy.");
        world.engine.answers(request -> new StartResponse.NotYet("all are busy", busy));
        world.session(TakeKind.COMPOSITE);
        world.tell(world.joined("first"));
        world.pass(A_WHILE);
        assertThat(world.engine.starts()).hasSizeGreaterThan(5);

        world.tell(world.closed());
        world.work();

        assertThat(world.recordings().get(0).result().failure()).isEqualTo(busy);
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
    void a_take_whose_start_is_not_announced_is_seen_in_the_listing() {
        Recording recording = withQuietTracks();

        world.engine.stranger("run-of-tracks", PlatformWorld.ROOM, world.clock.instant(), null);
        world.pass(Duration.ofSeconds(15));

        Take tracks = take(world.now(recording), TakeKind.TRACKS);
        assertThat(tracks.state()).isEqualTo(TakeState.RUNNING);
        assertThat(tracks.jobId()).startsWith(tracks.id().toString());
        assertThat(world.tapedeck.providers().health().providers())
                .extracting(ProviderHealth::repairs)
                .containsExactly(0L);
    }

    @Test
    void what_else_runs_in_the_room_is_not_guessed_about_while_two_wait() {
        world.engine.answers(request -> new StartResponse.Accepted(request.take() + "@" + PlatformWorld.ROOM));
        world.session(TakeKind.COMPOSITE, TakeKind.TRACKS);
        world.tell(world.joined("first"));
        world.work();

        world.engine.stranger("run-of-somebody", PlatformWorld.ROOM, world.clock.instant(), null);
        world.pass(Duration.ofSeconds(15));

        assertThat(world.recordings().get(0).takes()).extracting(Take::state).containsOnly(TakeState.REQUESTED);
    }

    /** The composed take is announced, and the platform says nothing of the tracks. */
    private Recording withQuietTracks() {
        world.engine.answers(request -> new StartResponse.Accepted(
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
}
