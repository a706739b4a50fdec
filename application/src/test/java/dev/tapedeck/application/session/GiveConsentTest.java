package dev.tapedeck.application.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.application.Conflicts;
import dev.tapedeck.application.World;
import dev.tapedeck.application.recording.Recordings;
import dev.tapedeck.application.recording.Recordings.Started;
import dev.tapedeck.application.result.Refusal;
import dev.tapedeck.application.result.Result;
import dev.tapedeck.application.session.Sessions.NewConsent;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.session.Session;
import dev.tapedeck.domain.session.SessionFixtures;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What consent to being recorded leads to. */
class GiveConsentTest {
    private final World world = new World();

    @Test
    void one_refusal_deletes_what_was_recorded_and_prevents_more() {
        Session session = SessionFixtures.live(world.owner);
        world.storage.sessions().insert(session);
        Recording running = started(session.id());

        assertThat(consent(session.id(), false)).isTrue();

        assertThat(world.now(running).isDeleted()).isTrue();
        assertThat(world.now(running).isStopAsked()).isTrue();
        assertThat(Conflicts.causeOf(start(session.id()))).isEqualTo(Refusal.Cause.NOT_RECORDABLE);

        assertThat(consent(session.id(), true)).isTrue();

        assertThat(started(session.id())).isNotNull();
        assertThat(world.now(running).isDeleted()).isTrue();
        assertThat(consent(new SessionId(new UUID(1, 2)), false)).isFalse();
    }

    private boolean consent(SessionId session, boolean given) {
        NewConsent command = new NewConsent(world.actor, session, "ann", given);
        return world.tapedeck.sessions().giveConsent(command).isPresent();
    }

    private Result<Started> start(SessionId session) {
        return world.tapedeck.recordings().start(Recordings.Start.ofSession(world.owner, world.recordingId(), session));
    }

    private Recording started(SessionId session) {
        return start(session).orElseThrow().recording();
    }
}
