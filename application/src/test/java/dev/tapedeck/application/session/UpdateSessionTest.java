package dev.tapedeck.application.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.application.World;
import dev.tapedeck.application.session.Sessions.Update;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.InvalidValue;
import dev.tapedeck.domain.id.Simultaneously;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.session.Session;
import dev.tapedeck.domain.session.SessionFixtures;
import dev.tapedeck.domain.session.SessionRepository;
import dev.tapedeck.domain.session.StaleSession;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class UpdateSessionTest {
    private final SessionWorld here = new SessionWorld();
    private final World world = here.world;

    @Test
    void turning_it_on_starts_a_recording() {
        Session session = here.create(false);

        Session updated = here.toggle(session, true);

        assertThat(updated.recordingEnabled()).isTrue();
        assertThat(here.open(session)).isPresent();
    }

    @Test
    void turning_it_on_twice_starts_one() {
        Session session = here.create(false);

        here.toggle(session, true);
        here.toggle(session, true);

        assertThat(here.recordings()).hasSize(1);
    }

    @Test
    void turning_it_off_stops_the_recording() {
        Session session = here.create(true);
        Recording recording = here.open(session).orElseThrow();

        here.toggle(session, false);

        assertThat(world.now(recording).isStopAsked()).isTrue();
        assertThat(here.open(session)).isEmpty();
    }

    @Test
    void turning_it_off_and_on_opens_a_further_recording() {
        Session session = here.create(true);

        here.toggle(session, false);
        here.toggle(session, true);

        assertThat(here.recordings()).hasSize(2);
        assertThat(here.open(session)).isPresent();
    }

    @Test
    void a_session_that_is_not_live_is_not_recorded() {
        Session session = SessionFixtures.created(world.owner).recording(false);
        world.storage.sessions().insert(session);

        here.toggle(session, true);

        assertThat(here.recordings()).isEmpty();
    }

    @Test
    void another_title_touches_no_recording() {
        Session session = here.create(true);

        Session updated = here.sessions
                .update(new Update(world.actor, session.id(), "Other words", null))
                .orElseThrow();

        assertThat(updated.title()).isEqualTo("Other words");
        assertThat(here.recordings()).hasSize(1);
        assertThat(here.open(session)).isPresent();
    }

    @Test
    void a_title_that_breaks_its_rule_changes_nothing() {
        Session session = here.create(true);

        assertThatThrownBy(() -> here.sessions.update(new Update(world.actor, session.id(), " ", false)))
                .isInstanceOf(InvalidValue.class);

        assertThat(here.open(session)).isPresent();
    }

    @Test
    void a_session_of_somebody_else_is_not_there() {
        Session session = here.create(true);

        assertThat(here.sessions.update(new Update(Actor.of(world.stranger), session.id(), null, false)))
                .isEmpty();
        assertThat(here.open(session)).isPresent();
    }

    @Test
    void turned_off_while_its_recording_starts_it_is_stopped() {
        Session session = here.create(false);
        world.faults.onceBefore("RecordingRepository.open", () -> here.toggle(session, false));

        here.toggle(session, true);

        assertThat(here.open(session)).isEmpty();
    }

    @Test
    void turned_on_again_while_it_is_turned_off_it_is_recorded() {
        Session session = here.create(true);
        world.faults.onceBefore("RecordingRepository.findOpen", () -> here.toggle(session, true));

        here.toggle(session, false);

        assertThat(here.open(session)).isPresent();
    }

    @RepeatedTest(5)
    void whoever_toggles_last_wins_with_the_recording_too() {
        Session session = here.create(false);

        Simultaneously.call(2, number -> here.toggle(session, number == 0));

        boolean enabled = world.storage
                .sessions()
                .find(world.actor, session.id())
                .orElseThrow()
                .recordingEnabled();
        assertThat(here.open(session).isPresent()).isEqualTo(enabled);
    }

    @Test
    void a_race_that_is_lost_again_and_again_is_given_up() {
        Session session = here.create(true);
        AtomicInteger attempts = new AtomicInteger();
        world.faults.before("SessionRepository.save", () -> {
            attempts.incrementAndGet();
            throw new StaleSession(session.id(), 0);
        });

        assertThatThrownBy(() -> here.toggle(session, false)).isInstanceOf(StaleSession.class);
        assertThat(attempts).hasValue(10);
    }

    @Test
    void a_lost_race_is_read_again() {
        Session session = here.create(true);
        SessionRepository sessions = world.storage.sessions();
        world.faults.onceBefore("SessionRepository.save", () -> sessions.save(session.titled("Meanwhile")));

        here.toggle(session, false);

        Optional<Session> stored = sessions.find(world.actor, session.id());
        assertThat(stored.orElseThrow().title()).isEqualTo("Meanwhile");
        assertThat(stored.orElseThrow().recordingEnabled()).isFalse();
    }
}
