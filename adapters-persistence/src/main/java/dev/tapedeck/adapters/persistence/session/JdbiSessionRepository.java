package dev.tapedeck.adapters.persistence.session;

import dev.tapedeck.adapters.persistence.database.Database;
import dev.tapedeck.adapters.persistence.database.SqlFiles;
import dev.tapedeck.adapters.persistence.database.Transactions;
import dev.tapedeck.adapters.persistence.database.Visibility;
import dev.tapedeck.adapters.persistence.database.WireNames;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.provider.CaptureSource;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.session.InsertResult;
import dev.tapedeck.domain.session.Session;
import dev.tapedeck.domain.session.SessionPage;
import dev.tapedeck.domain.session.SessionQuery;
import dev.tapedeck.domain.session.SessionRepository;
import dev.tapedeck.domain.session.StaleSession;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Sessions in PostgreSQL. */
public final class JdbiSessionRepository implements SessionRepository {
    private static final SqlFiles SQL = SqlFiles.of(JdbiSessionRepository.class);
    private static final SessionRow ROW = new SessionRow();
    private static final String CONDITIONS = "/* conditions */";
    private static final int TOTAL_MAX = 10_000;

    private final Database database;

    public JdbiSessionRepository(Database database) {
        this.database = database;
    }

    @Override
    public InsertResult insert(Session session) {
        return database.as(session.owner())
                .transact("insert session " + session.id(), handle -> insert(handle, session));
    }

    private static InsertResult insert(Handle handle, Session session) {
        if (isRoomTaken(handle, session)) {
            return existing(handle, session).orElseGet(InsertResult.RoomTaken::new);
        }
        int inserted = handle.createUpdate(SQL.get("insert"))
                .bindMap(SessionRow.values(session))
                .execute();
        return inserted > 0
                ? new InsertResult.Inserted(session)
                : existing(handle, session).orElseGet(InsertResult.IdTaken::new);
    }

    /** The session of the same owner with this id. */
    private static Optional<InsertResult> existing(Handle handle, Session session) {
        return find(handle, session.id())
                .filter(known -> known.owner().equals(session.owner()))
                .map(InsertResult.AlreadyExists::new);
    }

    /** Locks the room, so that a concurrent insertion into it waits for this transaction and sees its session. */
    private static boolean isRoomTaken(Handle handle, Session session) {
        if (!(session.source() instanceof CaptureSource.Room room) || !room.isShared()) {
            return false;
        }
        String provider = room.provider().name();
        handle.createQuery(SQL.get("lockRoom"))
                .bind("provider", provider)
                .bind("room", room.name())
                .mapToMap()
                .one();
        return handle.createQuery(SQL.get("isRoomTaken"))
                .bind("provider", provider)
                .bind("room", room.name())
                .bind("owner", session.owner().value())
                .mapTo(Boolean.class)
                .one();
    }

    @Override
    public Optional<Session> find(Actor actor, SessionId id) {
        return find(database.as(actor), id);
    }

    @Override
    public Optional<Session> find(SessionId id) {
        return find(database.asSystem(), id);
    }

    private static Optional<Session> find(Transactions asked, SessionId id) {
        Visibility visibility = asked.visibility();
        return asked.run(
                "find session " + id,
                handle -> visibility
                        .query(handle, SQL.get("find"))
                        .bind("id", id.value())
                        .map(ROW)
                        .findOne());
    }

    @Override
    public Session save(Actor actor, Session session) {
        return save(database.as(actor), session);
    }

    private static Optional<Session> find(Handle handle, SessionId id) {
        return handle.createQuery(SQL.get("find"))
                .bind("id", id.value())
                .map(ROW)
                .findOne();
    }

    @Override
    public Session save(Session session) {
        return save(database.asSystem(), session);
    }

    private static Session save(Transactions asked, Session session) {
        Visibility visibility = asked.visibility();
        int saved = asked.run(
                "save session " + session.id(),
                handle -> visibility
                        .update(handle, SQL.get("save"))
                        .bindMap(SessionRow.values(session))
                        .execute());
        if (saved == 0) {
            throw new StaleSession(session.id(), session.version());
        }
        return session.atVersion(session.version() + 1);
    }

    @Override
    public SessionPage list(Actor actor, SessionQuery query) {
        Transactions asked = database.as(actor);
        return asked.run("list sessions", handle -> list(handle, asked.visibility(), query));
    }

    private static SessionPage list(Handle handle, Visibility visibility, SessionQuery query) {
        String condition = query.status() == null ? "" : "and s.status = :status";
        Map<String, String> values = query.status() == null ? Map.of() : Map.of("status", WireNames.of(query.status()));
        List<Session> page = visibility
                .query(handle, SQL.get("list").replace(CONDITIONS, condition))
                .bindMap(values)
                .bind("offset", (query.page() - 1) * query.pageSize())
                .bind("limit", query.pageSize())
                .map(ROW)
                .list();
        int total = visibility
                .query(handle, SQL.get("count").replace(CONDITIONS, condition))
                .bindMap(values)
                .bind("countMax", TOTAL_MAX)
                .mapTo(Integer.class)
                .one();
        return new SessionPage(page, total);
    }

    @Override
    public void remove(Actor actor, SessionId id) {
        Transactions asked = database.as(actor);
        Visibility visibility = asked.visibility();
        asked.run(
                "remove session " + id,
                handle -> visibility
                        .update(handle, SQL.get("remove"))
                        .bind("id", id.value())
                        .execute());
    }

    @Override
    public Optional<Session> findByRoom(ProviderKind provider, String room) {
        return database.asSystem()
                .run(
                        "find the session of a room of " + provider,
                        handle -> handle.createQuery(SQL.get("findByRoom"))
                                .bind("provider", provider.name())
                                .bind("room", room)
                                .map(ROW)
                                .findOne());
    }

    @Override
    public List<Session> occupied(ProviderKind provider, int limit) {
        return database.asSystem()
                .run(
                        "list the sessions that have participants",
                        handle -> handle.createQuery(SQL.get("occupied"))
                                .bind("provider", provider.name())
                                .bind("limit", limit)
                                .map(ROW)
                                .list());
    }

    @Override
    public List<Session> ofRoom(ProviderKind provider, String room, int limit) {
        return database.asSystem()
                .run(
                        "list the sessions of a room",
                        handle -> handle.createQuery(SQL.get("ofRoom"))
                                .bind("provider", provider.name())
                                .bind("room", room)
                                .bind("limit", limit)
                                .map(ROW)
                                .list());
    }
}
