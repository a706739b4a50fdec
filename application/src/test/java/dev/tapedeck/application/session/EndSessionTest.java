package dev.tapedeck.application.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.application.Conflicts;
import dev.tapedeck.application.World;
import dev.tapedeck.application.recording.Recordings;
import dev.tapedeck.application.recording.Recordings.Started;
import dev.tapedeck.application.result.Refusal;
import dev.tapedeck.application.result.Result;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.capture.TakeEnd;
import dev.tapedeck.domain.id.Simultaneously;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingStatus;
import dev.tapedeck.domain.session.Session;
import dev.tapedeck.domain.session.SessionQuery;
import dev.tapedeck.domain.session.SessionStatus;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class EndSessionTest {
    private final SessionWorld here = new SessionWorld();
    private final World world = here.world;

    @Test
    void ending_a_session_stops_its_recording() {
        Session session = here.create(true);
        Instant later = world.clock.advance(Duration.ofMinutes(1));

        Session ended = here.end(session).orElseThrow();

        assertThat(ended.status()).isEqualTo(SessionStatus.ENDED);
        assertThat(ended.endedAt()).isEqualTo(later);
        assertThat(here.recordings()).allMatch(Recording::isStopAsked);
        assertThat(world.engine.stops()).hasSize(1);
    }

    @Test
    void ending_it_again_keeps_the_first_end() {
        Session session = here.create(true);
        Session ended = here.end(session).orElseThrow();
        world.clock.advance(Duration.ofMinutes(1));

        assertThat(here.end(session)).contains(ended);
    }

    @Test
    void a_session_that_ended_does_not_start_again() {
        Session session = here.create(true);
        here.end(session);

        here.toggle(session, false);
        here.toggle(session, true);

        assertThat(here.recordings()).hasSize(1);
        assertThat(here.open(session)).isEmpty();
    }

    @Test
    void an_explicitly_started_recording_ends_with_its_session_too() {
        Session session = here.create(false);
        start(session);

        here.end(session);

        assertThat(here.recordings()).hasSize(1).allMatch(Recording::isStopAsked);
    }

    @Test
    void a_session_that_ends_while_its_recording_starts_leaves_nothing_running() {
        Session session = here.create(false);
        world.faults.onceBefore("RecordingRepository.open", () -> here.end(session));

        assertThat(Conflicts.causeOf(start(session))).isEqualTo(Refusal.Cause.NOT_RECORDABLE);

        assertThat(here.recordings()).isEmpty();
        assertThat(world.engine.starts()).isEmpty();
    }

    @Test
    void a_session_that_is_deleted_while_its_recording_starts_is_not_found() {
        Session session = here.create(false);
        world.faults.onceBefore("RecordingRepository.open", () -> here.sessions.delete(world.actor, session.id()));

        assertThat(start(session)).isEqualTo(Result.refused(new Refusal.NotFound("sessionId")));

        assertThat(here.recordings()).isEmpty();
        assertThat(world.engine.starts()).isEmpty();
    }

    @Test
    void a_session_that_is_deleted_before_the_engine_is_called_leaves_nothing_running() {
        Session session = here.create(false);
        world.faults.onceAfter("RecordingRepository.open", () -> here.sessions.delete(world.actor, session.id()));

        start(session);

        assertThat(here.recordings())
                .singleElement()
                .satisfies(recording -> assertThat(recording.isStopAsked()).isTrue());
        assertThat(world.engine.stops()).contains(world.engine.lastStart().take());
    }

    @RepeatedTest(5)
    void however_starts_and_the_end_meet_nothing_runs_on() {
        Session session = here.create(false);

        Simultaneously.call(4, number -> {
            if (number == 0) {
                here.end(session);
            } else {
                start(session);
            }
            return number;
        });

        assertThat(here.recordings()).allMatch(recording -> recording.status().isTerminal() || recording.isStopAsked());
    }

    @Test
    void a_crash_between_the_end_and_the_stop_is_put_right_by_the_reconciler() {
        Session session = here.create(true);
        world.storage.sessions().save(session.ended(world.clock.instant()));

        world.reconcile();

        assertThat(here.recordings()).hasSize(1).allMatch(Recording::isStopAsked);
    }

    @Test
    void a_deleted_session_is_ended_first_and_its_recording_stays() {
        Session session = here.create(true);
        Recording recording = here.open(session).orElseThrow();
        world.engine.mediaFlowing(World.take(recording), world.clock.instant());
        world.store(recording, 0, 1);

        assertThat(here.sessions.delete(world.actor, session.id())).isTrue();
        world.engine.end(World.take(recording), TakeEnd.clean(world.clock.instant()));

        assertThat(here.sessions.find(world.actor, session.id())).isEmpty();
        assertThat(world.now(recording).status()).isEqualTo(RecordingStatus.COMPLETED);
        assertThat(world.now(recording).links().session()).isNull();
    }

    @Test
    void somebody_elses_session_can_neither_be_seen_nor_ended_nor_deleted() {
        Session session = here.create(true);
        Actor stranger = Actor.of(world.stranger);

        assertThat(here.sessions.find(stranger, session.id())).isEmpty();
        assertThat(here.sessions.end(stranger, session.id())).isEmpty();
        assertThat(here.sessions.delete(stranger, session.id())).isFalse();
        assertThat(here.sessions.participants(stranger, session.id())).isEmpty();
        assertThat(here.sessions.list(stranger, new SessionQuery(null, 1, 20)).sessions())
                .isEmpty();
        assertThat(here.open(session)).isPresent();
    }

    @Test
    void a_session_shows_the_recording_that_runs_in_it() {
        Session session = here.create(true);

        Sessions.SessionView found =
                here.sessions.find(world.actor, session.id()).orElseThrow();
        assertThat(found.openRecording()).isEqualTo(here.open(session).orElseThrow());

        here.end(session);
        assertThat(here.sessions.find(world.actor, session.id()).orElseThrow().openRecording())
                .isNull();
    }

    @Test
    void a_session_that_nobody_has_been_in_has_no_participants() {
        Session session = here.create(true);

        assertThat(here.sessions.participants(world.actor, session.id()))
                .hasValueSatisfying(participants -> assertThat(participants).isEmpty());
    }

    private Result<Started> start(Session session) {
        return world.tapedeck
                .recordings()
                .start(Recordings.Start.ofSession(world.owner, world.recordingId(), session.id()));
    }
}
