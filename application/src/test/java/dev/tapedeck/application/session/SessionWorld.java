package dev.tapedeck.application.session;

import dev.tapedeck.application.World;
import dev.tapedeck.application.session.CreateSessionUseCase.Command;
import dev.tapedeck.application.session.CreateSessionUseCase.Result;
import dev.tapedeck.domain.access.Actor;
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
    final SessionUseCases sessions = world.tapedeck.sessions();

    Command command(@Nullable Boolean recordingEnabled) {
        return new Command(
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
        Result result = sessions.create().create(command(recordingEnabled));
        if (result instanceof Result.Created created) {
            return created.session();
        }
        throw new AssertionError("no session was made: " + result);
    }

    Session toggle(Session session, boolean enabled) {
        return sessions.update()
                .update(new UpdateSessionUseCase.Command(world.actor, session.id(), null, enabled))
                .orElseThrow();
    }

    Optional<Session> end(Session session) {
        return sessions.end().end(world.actor, session.id());
    }

    Optional<Recording> open(Session session) {
        return world.storage.recordings().findOpen(Actor.system(), session.id());
    }

    List<Recording> recordings() {
        return world.storage.recordings().all().toList();
    }
}
