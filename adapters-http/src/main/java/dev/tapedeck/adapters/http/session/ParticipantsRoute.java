package dev.tapedeck.adapters.http.session;

import dev.tapedeck.adapters.http.access.Callers;
import dev.tapedeck.adapters.http.json.Json;
import dev.tapedeck.adapters.http.problem.ProblemException;
import dev.tapedeck.adapters.http.request.PathIds;
import dev.tapedeck.application.session.ListParticipantsUseCase;
import dev.tapedeck.domain.session.Participant;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists who is and was in a session. */
final class ParticipantsRoute implements Handler {
    private final ListParticipantsUseCase participants;

    private record ParticipantJson(
            String id,
            String name,
            Instant joinedAt,
            @Nullable Instant leftAt) {
        static ParticipantJson of(Participant participant) {
            return new ParticipantJson(
                    participant.id().toString(), participant.name(), participant.joinedAt(), participant.leftAt());
        }
    }

    private record ParticipantsJson(List<ParticipantJson> participants) {}

    ParticipantsRoute(ListParticipantsUseCase participants) {
        this.participants = participants;
    }

    @Override
    public void handle(Context ctx) {
        List<Participant> found = participants
                .participants(Callers.actor(ctx), PathIds.session(ctx))
                .orElseThrow(ProblemException::notFound);
        Json.send(
                ctx,
                new ParticipantsJson(found.stream().map(ParticipantJson::of).toList()));
    }
}
