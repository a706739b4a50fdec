package dev.tapedeck.adapters.persistence.session;

import dev.tapedeck.adapters.persistence.database.Database;
import dev.tapedeck.adapters.persistence.database.SqlFiles;
import dev.tapedeck.adapters.persistence.database.Transactions;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.session.message.Message;
import dev.tapedeck.domain.session.message.MessageRepository;
import java.time.Instant;
import java.util.List;

/** Messages in PostgreSQL. */
public final class JdbiMessageRepository implements MessageRepository {
    private static final SqlFiles SQL = SqlFiles.of(JdbiMessageRepository.class);

    private static final MessageRow ROW = new MessageRow();

    private final Database database;

    public JdbiMessageRepository(Database database) {
        this.database = database;
    }

    @Override
    public boolean add(Actor actor, Message message) {
        Transactions asked = database.as(actor);
        return asked.run(
                "add message " + message.id(),
                handle -> asked.visibility()
                                .update(handle, SQL.get("add"))
                                .bind("id", message.id())
                                .bind("session", message.session().value())
                                .bind("role", message.role())
                                .bind("content", message.content())
                                .bind("createdAt", message.createdAt())
                                .execute()
                        > 0);
    }

    @Override
    public List<Message> between(SessionId session, Instant from, Instant to, int limit) {
        return between(database.asSystem(), session, from, to, limit);
    }

    @Override
    public List<Message> between(Actor actor, SessionId session, Instant from, Instant to, int limit) {
        return between(database.as(actor), session, from, to, limit);
    }

    private static List<Message> between(Transactions asked, SessionId session, Instant from, Instant to, int limit) {
        return asked.run(
                "list messages of session " + session,
                handle -> asked.visibility()
                        .query(handle, SQL.get("between"))
                        .bind("session", session.value())
                        .bind("from", from)
                        .bind("to", to)
                        .bind("limit", limit)
                        .map(ROW)
                        .list());
    }
}
