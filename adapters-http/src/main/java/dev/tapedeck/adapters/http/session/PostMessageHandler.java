package dev.tapedeck.adapters.http.session;

import dev.tapedeck.adapters.http.access.Callers;
import dev.tapedeck.adapters.http.body.JsonRequests;
import dev.tapedeck.adapters.http.idempotency.WriteOperation;
import dev.tapedeck.adapters.http.problem.ProblemException;
import dev.tapedeck.adapters.http.request.PathIds;
import dev.tapedeck.adapters.http.route.Response;
import dev.tapedeck.application.session.Sessions;
import dev.tapedeck.application.session.Sessions.NewMessage;
import dev.tapedeck.domain.session.message.Message;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.UUID;

/** Adds messages to sessions. */
final class PostMessageHandler implements WriteOperation {
    private final Sessions sessions;

    private record MessageJson(String id, String sessionId, String role, String content, Instant createdAt) {
        static MessageJson of(Message message) {
            return new MessageJson(
                    message.id().toString(),
                    message.session().toString(),
                    message.role(),
                    message.content(),
                    message.createdAt());
        }
    }

    PostMessageHandler(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Response handle(Context ctx, UUID resource) {
        return sessions.postMessage(command(ctx, resource))
                .map(message -> Response.json(201, MessageJson.of(message)))
                .orElseThrow(ProblemException::notFound);
    }

    private static NewMessage command(Context ctx, UUID resource) {
        PostMessageRequest body = JsonRequests.read(ctx, PostMessageRequest.class);
        return new NewMessage(
                Callers.actor(ctx), PathIds.session(ctx), resource, body.role(), body.content(), body.createdAt());
    }
}
