package dev.tapedeck.adapters.persistence.database;

import dev.tapedeck.domain.access.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.jspecify.annotations.Nullable;

/**
 * The way to PostgreSQL for every repository, as the system or {@linkplain #as as a person}. Statements are bounded in
 * time, conflicts between transactions are tried again, and errors of libraries become errors of the domain.
 * Thread-safe.
 */
public final class Database {
    /** A conflict between transactions is gone after one or two tries, or it is not going away. */
    private static final int ATTEMPTS_MAX = 4;

    private final Jdbi jdbi;
    private final SchemaName schema;
    private final ConnectionLimiter limiter;
    private final @Nullable ActorSetting person;

    private Database(Jdbi jdbi, SchemaName schema, ConnectionLimiter limiter, @Nullable ActorSetting person) {
        this.jdbi = jdbi;
        this.schema = schema;
        this.limiter = limiter;
        this.person = person;
    }

    /**
     * Over another program's pool, whose connections keep their search path.
     *
     * @param schema where statements find their tables
     * @param statementTimeout after which a statement is cancelled, in whole seconds
     * @param limiter in front of the pool
     */
    public static Database over(
            DataSource dataSource, SchemaName schema, Duration statementTimeout, ConnectionLimiter limiter) {
        Database database = over(dataSource, schema, limiter);
        database.jdbi.getConfig(SqlStatements.class).setQueryTimeout((int) Math.max(1, statementTimeout.toSeconds()));
        return database;
    }

    /** Over a pool on whose connections the server cancels what takes too long: no timer is kept for each statement. */
    public static Database over(DataSource dataSource, SchemaName schema, ConnectionLimiter limiter) {
        Jdbi jdbi = Jdbi.create(dataSource).installPlugin(new PostgresPlugin());
        jdbi.registerArgument(new InstantArgumentFactory());
        jdbi.registerColumnMapper(Instant.class, new InstantColumnMapper());
        jdbi.getConfig(SqlStatements.class).setTemplateEngine(new StatementTemplates(schema, ""));
        // Bound values hold addresses with credentials and words of users: they stay out of messages and logs.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
        return new Database(jdbi, schema, limiter, null);
    }

    /** Where its statements find their tables. */
    public SchemaName schema() {
        return schema;
    }

    /**
     * The same database, for a person: every transaction has the person's id in the setting {@value ActorSetting#NAME},
     * which row-level security can look at. Where nobody is named, the system asks, and nothing is paid.
     */
    public Database as(Actor actor) {
        return new Database(jdbi, schema, limiter, new ActorSetting(schema, actor.user()));
    }

    /** Which rows whoever asks may see. */
    public Visibility visibility() {
        return new Visibility(person == null ? null : person.user());
    }

    /**
     * Runs one statement, which is a transaction of its own.
     *
     * @param attempted what is being done, for messages: {@code "find recording 0190…"}
     * @throws dev.tapedeck.domain.id.RepositoryUnavailable when the database cannot be reached or is too slow
     */
    public <T> T run(String attempted, Function<Handle, T> work) {
        return attempt(
                attempted,
                () -> jdbi.withHandle(handle -> {
                    if (person != null) {
                        person.setWithEachStatementOf(handle);
                    }
                    return work.apply(handle);
                }));
    }

    /** Runs several statements in one transaction, again from the start when it collides with another one. */
    public <T> T transact(String attempted, Function<Handle, T> work) {
        return attempt(
                attempted,
                () -> jdbi.inTransaction(handle -> {
                    if (person != null) {
                        person.setIn(handle);
                    }
                    return work.apply(handle);
                }));
    }

    /** Like {@link #transact}, without a result. */
    public void change(String attempted, Consumer<Handle> work) {
        transact(attempted, handle -> {
            work.accept(handle);
            return true;
        });
    }

    private <T> T attempt(String attempted, Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return limiter.pass(attempted, work);
            } catch (JdbiException failure) {
                if (attempt == ATTEMPTS_MAX || !SqlErrors.isConflict(failure)) {
                    throw SqlErrors.translate(attempted, failure);
                }
            }
        }
    }
}
