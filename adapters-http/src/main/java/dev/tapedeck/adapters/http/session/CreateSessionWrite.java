package dev.tapedeck.adapters.http.session;

import dev.tapedeck.adapters.http.idempotency.WriteOperation;
import dev.tapedeck.adapters.http.request.StartRefusals;
import dev.tapedeck.adapters.http.route.Response;
import dev.tapedeck.application.session.CreateSessionUseCase;
import dev.tapedeck.application.session.CreateSessionUseCase.Result;
import dev.tapedeck.domain.session.Session;
import io.javalin.http.Context;
import java.util.UUID;
import java.util.function.BiFunction;

/** Makes sessions. */
final class CreateSessionWrite implements WriteOperation {
    private final CreateSessionUseCase create;
    private final BiFunction<Context, Session, SessionJson> json;

    CreateSessionWrite(CreateSessionUseCase create, BiFunction<Context, Session, SessionJson> json) {
        this.create = create;
        this.json = json;
    }

    @Override
    public Response handle(Context ctx, UUID resource) {
        Result result = create.create(CreateSessionBody.read(ctx, resource));
        if (result instanceof Result.Created created) {
            return answer(ctx, 201, created.session());
        }
        if (result instanceof Result.AlreadyCreated already) {
            return answer(ctx, 200, already.session());
        }
        if (result instanceof Result.NotFound missing) {
            throw StartRefusals.nothingBehind(missing.field());
        }
        if (result instanceof Result.NoEngine none) {
            throw StartRefusals.noEngine(none.provider());
        }
        if (result instanceof Result.RoomTaken) {
            throw StartRefusals.roomTaken("roomName");
        }
        throw StartRefusals.source(((Result.SourceRefused) result).failure());
    }

    private Response answer(Context ctx, int status, Session session) {
        return Response.json(status, json.apply(ctx, session)).at("/api/sessions/" + session.id());
    }
}
