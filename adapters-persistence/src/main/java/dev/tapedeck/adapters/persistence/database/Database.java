package dev.tapedeck.adapters.persistence.database;

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

/**
 * The way to PostgreSQL for every repository. Statements are bounded in time, conflicts between transactions are tried
 * again, and errors of libraries become errors of the domain. Thread-safe.
 */
public final class Database {
    /** A conflict between transactions is gone after one or two tries, or it is not going away. */
    private static final int ATTEMPTS_MAX = 4;

    private final Jdbi jdbi;
    private final Gate gate;

    private Database(Jdbi jdbi, Gate gate) {
        this.jdbi = jdbi;
        this.gate = gate;
    }

    /**
     * Over somebody else's pool.
     *
     * @param statementTimeout after which a statement is cancelled, in whole seconds
     * @param gate in front of the pool
     */
    public static Database over(DataSource dataSource, Duration statementTimeout, Gate gate) {
        Database database = over(dataSource, gate);
        database.jdbi.getConfig(SqlStatements.class).setQueryTimeout((int) Math.max(1, statementTimeout.toSeconds()));
        return database;
    }

    /** Over a pool on whose connections the server cancels what takes too long: no timer is kept for each statement. */
    public static Database over(DataSource dataSource, Gate gate) {
        Jdbi jdbi = Jdbi.create(dataSource).installPlugin(new PostgresPlugin());
        jdbi.registerArgument(new InstantArgumentFactory());
        jdbi.registerColumnMapper(Instant.class, new InstantColumnMapper());
        jdbi.getConfig(SqlStatements.class).setTemplateEngine((template, context) -> template);
        // Bound values hold addresses with credentials and words of users: they stay out of messages and logs.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
        return new Database(jdbi, gate);
    }

    /**
     * Runs one statement, which is a transaction of its own.
     *
     * @param attempted what is being done, for messages: {@code "find recording 0190…"}
     * @throws dev.tapedeck.domain.id.RepositoryUnavailable when the database cannot be reached or is too slow
     */
    public <T> T run(String attempted, Function<Handle, T> work) {
        return attempt(attempted, () -> jdbi.withHandle(work::apply));
    }

    /** Runs several statements in one transaction, again from the start when it collides with another one. */
    public <T> T transact(String attempted, Function<Handle, T> work) {
        return attempt(attempted, () -> jdbi.inTransaction(work::apply));
    }

    /** Like {@link #transact}, without a result. */
    public void change(String attempted, Consumer<Handle> work) {
        attempt(attempted, () -> {
            jdbi.useTransaction(work::accept);
            return true;
        });
    }

    private <T> T attempt(String attempted, Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return gate.pass(attempted, work);
            } catch (JdbiException failure) {
                if (attempt == ATTEMPTS_MAX || !SqlErrors.isConflict(failure)) {
                    throw SqlErrors.translate(attempted, failure);
                }
            }
        }
    }
}
