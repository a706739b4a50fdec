package dev.tapedeck.adapters.persistence.database;

import dev.tapedeck.domain.access.UserId;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementCustomizer;

/**
 * Says in a transaction which person it is for. The setting ends with the transaction, so that it never stays on a
 * connection that goes back to a pool.
 *
 * <p>A single statement is sent together with the one that sets: the driver sends both in one message up to the next
 * Sync, which PostgreSQL runs as one transaction (manual, "Pipelining" in "Message Flow"), in one round trip.
 */
record ActorSetting(SchemaName schema, UserId user) implements StatementCustomizer {
    static final String NAME = "tapedeck.actor";

    private static final String PARAMETER = "tapedeck_actor";
    private static final String SET = "select set_config('" + NAME + "', :" + PARAMETER + ", true)";

    /** For statements that are transactions of their own. */
    void setWithEachStatementOf(Handle handle) {
        handle.getConfig(SqlStatements.class)
                .setTemplateEngine(new StatementTemplates(schema, SET + ";\n"))
                .addCustomizer(this);
    }

    /** For a transaction that has begun. */
    void setIn(Handle handle) {
        handle.createQuery(SET)
                .bind(PARAMETER, user.value().toString())
                .mapTo(String.class)
                .one();
    }

    @Override
    public void beforeBinding(PreparedStatement statement, StatementContext context) {
        Argument value = (position, target, unused) ->
                target.setString(position, user.value().toString());
        context.getBinding().addNamed(PARAMETER, value);
    }

    /** What the statement gives comes after what setting gives. */
    @Override
    public void afterExecution(PreparedStatement statement, StatementContext context) throws SQLException {
        statement.getMoreResults();
    }
}
