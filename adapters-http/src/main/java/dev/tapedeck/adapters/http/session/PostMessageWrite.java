package dev.tapedeck.adapters.http.session;

import dev.tapedeck.adapters.http.access.Callers;
import dev.tapedeck.adapters.http.idempotency.WriteOperation;
import dev.tapedeck.adapters.http.problem.ProblemException;
import dev.tapedeck.adapters.http.request.Fields;
import dev.tapedeck.adapters.http.request.JsonBody;
import dev.tapedeck.adapters.http.request.PathIds;
import dev.tapedeck.adapters.http.route.Response;
import dev.tapedeck.application.session.PostMessageUseCase;
import dev.tapedeck.application.session.PostMessageUseCase.Command;
import dev.tapedeck.domain.id.Texts;
import dev.tapedeck.domain.session.Message;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Adds messages to sessions. */
final class PostMessageWrite implements WriteOperation {
    private static final Set<String> KNOWN = Set.of("role", "content", "createdAt");

    private final PostMessageUseCase post;

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

    PostMessageWrite(PostMessageUseCase post) {
        this.post = post;
    }

    @Override
    public Response handle(Context ctx, UUID resource) {
        return post.post(command(ctx, resource))
                .map(message -> Response.json(201, MessageJson.of(message)))
                .orElseThrow(ProblemException::notFound);
    }

    private static Command command(Context ctx, UUID resource) {
        Fields body = JsonBody.read(ctx, KNOWN);
        return new Command(
                Callers.actor(ctx),
                PathIds.session(ctx),
                resource,
                Texts.required("role", body.text("role"), Message.ROLE_LENGTH_MAX),
                Texts.required("content", body.text("content"), Message.CONTENT_LENGTH_MAX),
                body.time("createdAt"));
    }
}
