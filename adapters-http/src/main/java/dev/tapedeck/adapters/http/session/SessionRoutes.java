package dev.tapedeck.adapters.http.session;

import dev.tapedeck.adapters.http.access.Callers;
import dev.tapedeck.adapters.http.body.JsonRequests;
import dev.tapedeck.adapters.http.idempotency.IdempotentWrites;
import dev.tapedeck.adapters.http.json.Json;
import dev.tapedeck.adapters.http.problem.ProblemException;
import dev.tapedeck.adapters.http.request.PathIds;
import dev.tapedeck.adapters.http.request.Query;
import dev.tapedeck.adapters.http.route.Access;
import dev.tapedeck.adapters.http.route.Response;
import dev.tapedeck.adapters.http.route.Route;
import dev.tapedeck.application.session.Sessions;
import dev.tapedeck.application.session.Sessions.Created;
import dev.tapedeck.application.session.Sessions.Update;
import dev.tapedeck.domain.session.Session;
import dev.tapedeck.domain.session.SessionPage;
import dev.tapedeck.domain.session.SessionQuery;
import dev.tapedeck.domain.session.SessionStatus;
import io.javalin.http.Context;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Sessions: list, create, show, change, end, delete, and their messages and consents. */
public final class SessionRoutes {
    private static final String ALL = "/api/sessions";
    private static final String ONE = ALL + "/{id}";
    private static final int PAGE_SIZE_DEFAULT = 20;

    private final Sessions sessions;

    private record SessionListJson(List<SessionJson> sessions, int total, int page, int pageSize) {}

    public SessionRoutes(Sessions sessions) {
        this.sessions = sessions;
    }

    public List<Route> all(IdempotentWrites writes) {
        return List.of(
                Route.get(ALL, Access.CALLER, this::list),
                Route.post(ALL, Access.CALLER, writes.of(this::create)),
                Route.get(ONE, Access.CALLER, this::show),
                Route.patch(ONE, Access.CALLER, writes.of((ctx, resource) -> update(ctx))),
                Route.delete(ONE, Access.CALLER, writes.of((ctx, resource) -> delete(ctx))),
                Route.post(ONE + "/end", Access.CALLER, writes.of((ctx, resource) -> end(ctx))),
                Route.post(ONE + "/messages", Access.CALLER, writes.of(new PostMessageHandler(sessions))),
                Route.post(ONE + "/consents", Access.CALLER, writes.of(new GiveConsentHandler(sessions))),
                Route.get(ONE + "/participants", Access.CALLER, new ParticipantsRoute(sessions)));
    }

    private void list(Context ctx) {
        Query query = Query.of(ctx, Set.of("page", "pageSize", "status"));
        SessionQuery wanted = new SessionQuery(
                query.oneOf("status", SessionStatus.class),
                query.integer("page", 1, 1, Integer.MAX_VALUE),
                query.integer("pageSize", PAGE_SIZE_DEFAULT, 1, SessionQuery.PAGE_SIZE_MAX));
        SessionPage page = sessions.list(Callers.actor(ctx), wanted);
        List<SessionJson> shown =
                page.sessions().stream().map(session -> json(ctx, session)).toList();
        Json.send(ctx, new SessionListJson(shown, page.total(), wanted.page(), wanted.pageSize()));
    }

    private Response create(Context ctx, UUID resource) {
        Created created = sessions.create(
                        JsonRequests.read(ctx, CreateSessionRequest.class).command(Callers.user(ctx), resource))
                .orElseThrow(ProblemException::of);
        return Response.json(created.isNew() ? 201 : 200, json(ctx, created.session()))
                .at(ALL + "/" + created.session().id());
    }

    private void show(Context ctx) {
        Json.send(
                ctx,
                sessions.find(Callers.actor(ctx), PathIds.session(ctx))
                        .map(SessionJson::of)
                        .orElseThrow(ProblemException::notFound));
    }

    private Response update(Context ctx) {
        UpdateSessionRequest body = JsonRequests.read(ctx, UpdateSessionRequest.class);
        Update command = new Update(Callers.actor(ctx), PathIds.session(ctx), body.title(), body.recordingEnabled());
        return sessions.update(command)
                .map(session -> Response.json(200, json(ctx, session)))
                .orElseThrow(ProblemException::notFound);
    }

    private Response end(Context ctx) {
        return sessions.end(Callers.actor(ctx), PathIds.session(ctx))
                .map(session -> Response.json(200, json(ctx, session)))
                .orElseThrow(ProblemException::notFound);
    }

    private Response delete(Context ctx) {
        if (!sessions.delete(Callers.actor(ctx), PathIds.session(ctx))) {
            throw ProblemException.notFound();
        }
        return Response.noContent();
    }

    /** The session with its open recording; an ended session has none, which saves a query. */
    private SessionJson json(Context ctx, Session session) {
        if (session.isEnded()) {
            return SessionJson.of(session, null);
        }
        return sessions.find(Callers.actor(ctx), session.id())
                .map(found -> SessionJson.of(session, found.openRecording()))
                .orElseGet(() -> SessionJson.of(session, null));
    }
}
