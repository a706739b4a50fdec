package dev.tapedeck.application.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.application.World;
import dev.tapedeck.application.session.Sessions.Create;
import dev.tapedeck.application.session.Sessions.Created;
import dev.tapedeck.application.session.Sessions.Update;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.provider.SourceUrl;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.session.Session;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What tests of sessions begin with. */
final class SessionWorld {
    final World world = new World();
    final Sessions sessions = world.tapedeck.sessions();

    Create command(@Nullable Boolean recordingEnabled) {
        return new Create(
                world.owner,
                new SessionId(world.ids.next()),
                "A session",
                null,
                null,
                new SourceUrl("testpattern:"),
                recordingEnabled,
                null,
                null);
    }

    Session create(@Nullable Boolean recordingEnabled) {
        Created created = sessions.create(command(recordingEnabled)).orElseThrow();
        assertThat(created.isNew()).isTrue();
        return created.session();
    }

    Session toggle(Session session, boolean enabled) {
        return sessions.update(new Update(world.actor, session.id(), null, enabled))
                .orElseThrow();
    }

    Optional<Session> end(Session session) {
        return sessions.end(world.actor, session.id());
    }

    Optional<Recording> open(Session session) {
        return world.storage.recordings().findOpen(session.id());
    }

    List<Recording> recordings() {
        return world.storage.recordings().all().toList();
    }
}
