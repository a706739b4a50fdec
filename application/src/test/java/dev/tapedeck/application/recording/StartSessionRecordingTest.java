package dev.tapedeck.application.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.application.Conflicts;
import dev.tapedeck.application.World;
import dev.tapedeck.application.recording.Recordings.Start;
import dev.tapedeck.application.recording.Recordings.Started;
import dev.tapedeck.application.result.Refusal;
import dev.tapedeck.application.result.Result;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.id.Simultaneously;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingFixtures;
import dev.tapedeck.domain.session.Session;
import dev.tapedeck.domain.session.SessionFixtures;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Recordings that name a session, whose room or source they record. */
class StartSessionRecordingTest {
    private final World world = new World();

    @Test
    void a_hundred_simultaneous_starts_of_a_session_make_one_recording() {
        Session session = session(SessionFixtures.live(world.owner));

        List<Started> results = Simultaneously.call(
                100, number -> start(ofSession(session.id())).orElseThrow());

        assertThat(results).filteredOn(Started::isNew).hasSize(1);
        assertThat(world.storage.recordings().all()).hasSize(1);
        assertThat(world.engine.starts()).hasSize(1);
    }

    @Test
    void a_start_after_a_stop_opens_a_further_recording() {
        Session session = session(SessionFixtures.live(world.owner));
        Recording first = started(start(ofSession(session.id())));
        world.stop(first);

        Result<Started> second = start(ofSession(session.id()));

        assertThat(started(second).id()).isNotEqualTo(first.id());
    }

    @Test
    void a_failed_start_frees_its_session() {
        Session session = session(SessionFixtures.live(world.owner));
        world.engine.refuses(RecordingFixtures.failure());
        start(ofSession(session.id()));
        world.engine.accepts();

        assertThat(start(ofSession(session.id())).orElseThrow().isNew()).isTrue();
    }

    @Test
    void a_session_whose_toggle_is_off_can_be_recorded_explicitly() {
        Session session = session(SessionFixtures.live(world.owner).recording(false));

        Recording recording = started(start(ofSession(session.id())));

        assertThat(recording.links().session()).isEqualTo(session.id());
        assertThat(recording.details().title()).isEqualTo("A session, 2026-03-01 12:00 UTC");
    }

    @Test
    void a_session_of_somebody_else_is_not_found() {
        Session session = session(SessionFixtures.live(world.stranger));

        assertThat(start(ofSession(session.id()))).isEqualTo(Result.refused(new Refusal.NotFound("sessionId")));
    }

    @Test
    void a_session_that_has_ended_cannot_be_recorded() {
        Session session = session(SessionFixtures.ended(world.owner));

        assertThat(Conflicts.causeOf(start(ofSession(session.id())))).isEqualTo(Refusal.Cause.NOT_RECORDABLE);
    }

    @Test
    void a_session_without_a_source_cannot_be_recorded() {
        Session live = SessionFixtures.live(world.owner);
        Session session = session(new Session(
                live.id(),
                live.owner(),
                live.title(),
                live.provider(),
                null,
                true,
                live.policy(),
                null,
                live.status(),
                live.createdAt(),
                live.startedAt(),
                null,
                0));

        assertThat(Conflicts.causeOf(start(ofSession(session.id())))).isEqualTo(Refusal.Cause.NOT_RECORDABLE);
    }

    private Session session(Session session) {
        world.storage.sessions().insert(session);
        return session;
    }

    private Result<Started> start(Start command) {
        return world.tapedeck.recordings().start(command);
    }

    private static Recording started(Result<Started> result) {
        assertThat(result.orElseThrow().isNew()).isTrue();
        return result.orElseThrow().recording();
    }

    private Start ofSession(SessionId session) {
        return Start.ofSession(world.owner, world.recordingId(), session);
    }
}
