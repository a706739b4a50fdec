package dev.tapedeck.application.provider;

import static dev.tapedeck.application.provider.PlatformWorld.take;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.capture.EngineReport.Found;
import dev.tapedeck.domain.capture.StartResponse;
import dev.tapedeck.domain.capture.remote.FakeFile;
import dev.tapedeck.domain.capture.remote.ObservedRun;
import dev.tapedeck.domain.capture.webhook.ProviderUpdate.RunObserved;
import dev.tapedeck.domain.id.RepositoryUnavailable;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingStatus;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.session.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** When platforms are polled, and what becomes of the runs that a poll shows. */
class PollProvidersTest {
    private final PlatformWorld world = new PlatformWorld();

    @Test
    void an_event_about_an_unknown_run_has_an_idle_platform_polled_at_once() {
        world.pass(Duration.ofSeconds(30));
        int before = world.engine.polls();

        tellOfUnknownRun("unknown");
        world.work();

        assertThat(world.engine.polls()).isEqualTo(before + 1);
    }

    @Test
    void events_about_the_runs_of_others_do_not_have_their_platform_polled_all_the_time() {
        world.pass(Duration.ofSeconds(30));
        int before = world.engine.polls();

        for (int run = 0; run < 20; run++) {
            tellOfUnknownRun("unknown-" + run);
            world.work();
            world.clock.advance(Duration.ofMillis(200));
        }

        assertThat(world.engine.polls() - before).isBetween(1, 3);
    }

    @Test
    void a_platform_is_not_blamed_for_a_database_that_is_away() {
        world.pass(Duration.ofSeconds(20));
        world.faults.before("SegmentRepository.alive", () -> {
            throw new RepositoryUnavailable("store heartbeats", new IllegalStateException("away"));
        });
        world.pass(Duration.ofMinutes(4));

        assertThat(world.tapedeck.providers().health().providers())
                .singleElement()
                .satisfies(health -> assertThat(health.pollError()).isNull());
    }

    private void tellOfUnknownRun(String job) {
        world.tell(new RunObserved(new ObservedRun(null, "elsewhere", new Found(job, world.clock.instant(), null))));
    }

    @Test
    void an_ended_run_of_an_unknown_kind_is_that_of_the_only_take_that_awaits_one() {
        world.session(TakeKind.COMPOSITE);
        world.engine.answers(request -> new StartResponse.Accepted(request.take() + "@" + PlatformWorld.ROOM));
        world.tell(world.joined("first"));
        world.work();
        Recording recording = world.recordings().get(0);
        world.engine.denies(
                Objects.requireNonNull(take(recording, TakeKind.COMPOSITE).jobId()), true);
        Instant began = world.clock.advance(Duration.ofSeconds(5));
        world.engine.stranger("row-1", PlatformWorld.ROOM, began, world.cleanEnd());

        world.pass(Duration.ofSeconds(30));

        assertThat(world.recordings()).extracting(Recording::id).containsExactly(recording.id());
        assertThat(world.now(recording).status()).isEqualTo(RecordingStatus.FAILED);
        assertThat(take(world.now(recording), TakeKind.COMPOSITE).jobId()).isEqualTo("row-1");
    }

    @Test
    void a_finished_run_in_the_room_of_a_session_becomes_its_recording() {
        Session session = world.session(TakeKind.COMPOSITE);
        Instant began = world.clock.advance(Duration.ofMinutes(1));
        world.engine.stranger("run-1", PlatformWorld.ROOM, began, world.cleanEnd(), FakeFile.whole("found"));
        world.tapedeck.sessions().end(Actor.of(world.owner), session.id());

        world.pass(Duration.ofMinutes(4));

        assertThat(world.recordings()).singleElement().satisfies(found -> {
            assertThat(found.links().session()).isEqualTo(session.id());
            assertThat(found.status()).isEqualTo(RecordingStatus.COMPLETED);
            assertThat(found.times().startedAt()).isEqualTo(began);
        });
    }

    @Test
    void a_finished_run_of_nobody_is_stored_once() {
        world.engine.stranger("run-1", "elsewhere", world.clock.instant(), world.cleanEnd());
        world.engine.stranger("run-2", "elsewhere", world.clock.instant(), null);

        world.pass(Duration.ofMinutes(7));

        assertThat(world.recordings()).isEmpty();
        assertThat(world.tapedeck.providers().health().unmatched())
                .singleElement()
                .satisfies(run -> assertThat(run.jobId()).isEqualTo("run-1"));
    }

    @Test
    void a_platform_is_asked_often_while_takes_are_open_and_seldom_otherwise() {
        world.pass(Duration.ofMinutes(9));
        int idle = world.engine.polls();
        world.active(TakeKind.COMPOSITE);
        world.pass(Duration.ofMinutes(9));

        assertThat(idle).isBetween(3, 4);
        assertThat(world.engine.polls() - idle).isBetween(34, 38);
    }

    @Test
    void a_platform_that_does_not_answer_is_seen_in_its_health() {
        world.engine.staysSilent(true);
        world.pass(Duration.ofSeconds(20));

        assertThat(world.tapedeck.providers().health().providers())
                .singleElement()
                .satisfies(health -> {
                    assertThat(health.pollError()).contains("poll");
                    assertThat(health.lastPollAt()).isNull();
                });
    }

    @Test
    void a_platform_is_seen_to_go_on_sending() {
        world.pass(Duration.ofMinutes(7));

        assertThat(world.webhooks.calls()).isEqualTo(3);
    }
}
