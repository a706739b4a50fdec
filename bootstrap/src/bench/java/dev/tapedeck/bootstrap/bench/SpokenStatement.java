package dev.tapedeck.bootstrap.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A statement that the product ran, with what it bound, to be run once more with other values. */
final class SpokenStatement {
    private final String sql;
    private final List<Action> actions = new ArrayList<>();

    SpokenStatement(String sql) {
        this.sql = sql;
    }

    /** What is done with a prepared statement. */
    private sealed interface Action {
        /** A value for a parameter: one of the setters, whose first argument is the parameter's number. */
        record Bind(Method setter, List<@Nullable Object> arguments) implements Action {}

        record AddBatch() implements Action {}

        record Execute(boolean batch) implements Action {}
    }

    /** An array by what it holds, as the driver's own belongs to one connection. */
    private record Elements(String type, List<Object> values) {}

    void bind(Method setter, @Nullable Object[] arguments) throws SQLException {
        @Nullable Object[] kept = arguments.clone();
        if (kept[1] instanceof Array array) {
            kept[1] = new Elements(array.getBaseTypeName(), List.of((Object[]) array.getArray()));
        }
        actions.add(new Action.Bind(setter, Arrays.asList(kept)));
    }

    void addBatch() {
        actions.add(new Action.AddBatch());
    }

    void execute(boolean batch) {
        actions.add(new Action.Execute(batch));
    }

    boolean isExecuted() {
        return actions.stream().anyMatch(Action.Execute.class::isInstance);
    }

    /** @param others what to say in place of what was said then */
    void run(Connection connection, Map<Object, Object> others) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Action action : actions) {
                if (action instanceof Action.Bind bind) {
                    set(statement, bind, others);
                } else if (action instanceof Action.AddBatch) {
                    statement.addBatch();
                } else if (((Action.Execute) action).batch()) {
                    statement.executeBatch();
                } else if (statement.execute()) {
                    NamedStatement.readAll(statement);
                }
            }
        }
    }

    private void set(PreparedStatement statement, Action.Bind bind, Map<Object, Object> others) throws SQLException {
        @Nullable Object[] arguments = bind.arguments().toArray();
        Object value = arguments[1];
        if (value instanceof Elements elements) {
            arguments[1] = statement
                    .getConnection()
                    .createArrayOf(elements.type(), elements.values().toArray());
        } else {
            arguments[1] = value == null ? null : others.getOrDefault(value, value);
        }
        try {
            bind.setter().invoke(statement, arguments);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot bind what was bound to: " + sql, e);
        }
    }

    @Override
    public String toString() {
        return sql;
    }
}
