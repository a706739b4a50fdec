package dev.tapedeck.adapters.persistence.database;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.access.UserId;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.jdbi.v3.postgres.PostgresPlugin;

/**
 * The way to PostgreSQL for every repository, which says with each transaction for whom it is: {@linkplain #as a person}
 * or {@linkplain #asSystem the system}. Thread-safe.
 */
public final class Database {
    private final Jdbi jdbi;
    private final SchemaName schema;
    private final ConnectionLimiter limiter;
    private final Transactions ofSystem;

    private Database(Jdbi jdbi, SchemaName schema, ConnectionLimiter limiter) {
        this.jdbi = jdbi;
        this.schema = schema;
        this.limiter = limiter;
        this.ofSystem = new Transactions(jdbi, limiter, schema, null);
    }

    /**
     * Uses another program's pool, whose connections keep their search path.
     *
     * @param schema the schema of the tables
     * @param statementTimeout after which a statement is cancelled, in whole seconds
     * @param limiter limits the use of the pool
     */
    public static Database over(
            DataSource dataSource, SchemaName schema, Duration statementTimeout, ConnectionLimiter limiter) {
        Database database = over(dataSource, schema, limiter);
        database.jdbi.getConfig(SqlStatements.class).setQueryTimeout((int) Math.max(1, statementTimeout.toSeconds()));
        return database;
    }

    /**
     * Uses a pool on whose connections the server cancels slow statements, so that no timer per statement is needed.
     */
    public static Database over(DataSource dataSource, SchemaName schema, ConnectionLimiter limiter) {
        Jdbi jdbi = Jdbi.create(dataSource).installPlugin(new PostgresPlugin());
        jdbi.registerArgument(new InstantArgumentFactory());
        jdbi.registerColumnMapper(Instant.class, new InstantColumnMapper());
        jdbi.getConfig(SqlStatements.class).setTemplateEngine(new StatementTemplates(schema, ""));
        // Bound values may contain credentials and texts of users, so they are kept out of messages and logs.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
        return new Database(jdbi, schema, limiter);
    }

    /** The schema of the tables. */
    public SchemaName schema() {
        return schema;
    }

    /**
     * Transactions of a person: each has the person's id in the setting {@value ActorSetting#NAME}, which row-level
     * security can use. That takes no further round trip.
     */
    public Transactions as(Actor actor) {
        return as(actor.user());
    }

    /** Like {@link #as(Actor)}, for rows that say themselves which person they are stored for. */
    public Transactions as(UserId person) {
        return new Transactions(jdbi, limiter, schema, person);
    }

    /** Transactions of the system: jobs, webhooks, engines, and questions across owners. */
    public Transactions asSystem() {
        return ofSystem;
    }
}
