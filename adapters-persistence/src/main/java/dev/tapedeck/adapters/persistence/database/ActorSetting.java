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
 * Sets the actor of a transaction. The setting ends with the transaction, so that it never stays on a connection that
 * returns to a pool.
 *
 * <p>It is sent together with a statement: the driver sends both in one message up to the next Sync, which PostgreSQL
 * runs in one round trip, and as one transaction where none has begun (manual, "Pipelining" in "Message Flow"). One
 * object serves one handle, whose statements are executed one after the other.
 */
final class ActorSetting implements StatementCustomizer {
    static final String NAME = "tapedeck.actor";

    private static final String PARAMETER = "tapedeck_actor";
    private static final String SET = "select set_config('" + NAME + "', :" + PARAMETER + ", true)";

    private final StatementTemplates afterSetting;
    private final String person;
    private final boolean isForEachStatement;
    private boolean isSet;
    private boolean isSettingNow;

    private ActorSetting(SchemaName schema, UserId person, boolean isForEachStatement) {
        this.afterSetting = new StatementTemplates(schema, SET + ";\n");
        this.person = person.value().toString();
        this.isForEachStatement = isForEachStatement;
    }

    /** Adds the setting to a statement that is a transaction of its own. */
    static ActorSetting ofEachStatement(SchemaName schema, UserId person) {
        return new ActorSetting(schema, person, true);
    }

    /** For a transaction that has begun: its first statement sets. */
    static ActorSetting ofTransaction(SchemaName schema, UserId person) {
        return new ActorSetting(schema, person, false);
    }

    void setIn(Handle handle) {
        handle.getConfig(SqlStatements.class).addCustomizer(this);
    }

    @Override
    public void beforeTemplating(PreparedStatement none, StatementContext context) {
        isSettingNow = isForEachStatement || !isSet;
        isSet = true;
        if (isSettingNow) {
            context.getConfig(SqlStatements.class).setTemplateEngine(afterSetting);
        }
    }

    @Override
    public void beforeBinding(PreparedStatement statement, StatementContext context) {
        if (isSettingNow) {
            Argument value = (position, target, unused) -> target.setString(position, person);
            context.getBinding().addNamed(PARAMETER, value);
        }
    }

    /** The result of the statement follows the result of the setting. */
    @Override
    public void afterExecution(PreparedStatement statement, StatementContext context) throws SQLException {
        if (isSettingNow) {
            statement.getMoreResults();
        }
    }
}
