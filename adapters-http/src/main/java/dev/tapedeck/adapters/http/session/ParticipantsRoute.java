package dev.tapedeck.adapters.http.session;

import dev.tapedeck.adapters.http.access.Callers;
import dev.tapedeck.adapters.http.json.Json;
import dev.tapedeck.adapters.http.problem.ProblemException;
import dev.tapedeck.adapters.http.request.PathIds;
import dev.tapedeck.application.session.Sessions;
import dev.tapedeck.domain.session.participant.ParticipantConnection;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists present and past participants of a session. */
final class ParticipantsRoute implements Handler {
    private final Sessions sessions;

    private record ParticipantJson(
            String id,
            String name,
            Instant joinedAt,
            @Nullable Instant leftAt) {
        static ParticipantJson of(ParticipantConnection participant) {
            return new ParticipantJson(
                    participant.id().toString(), participant.name(), participant.joinedAt(), participant.leftAt());
        }
    }

    private record ParticipantsJson(List<ParticipantJson> participants) {}

    ParticipantsRoute(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void handle(Context ctx) {
        List<ParticipantConnection> found =
                sessions.participants(Callers.actor(ctx), PathIds.session(ctx)).orElseThrow(ProblemException::notFound);
        Json.send(
                ctx,
                new ParticipantsJson(found.stream().map(ParticipantJson::of).toList()));
    }
}
