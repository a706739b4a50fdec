package dev.tapedeck.bootstrap.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A statement that the product executed, to be executed again with other values. */
final class RecordedStatement {
    private final String sql;
    private final List<Call> calls = new ArrayList<>();

    RecordedStatement(String sql) {
        this.sql = sql;
    }

    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Call(Method method, @Nullable Object[] arguments) {
        boolean executes() {
            return method.getName().startsWith("execute");
        }

        boolean binds() {
            return method.getName().startsWith("set") && arguments.length > 1;
        }
    }

    /** An array by its elements, as the driver's own belongs to one connection. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Elements(String type, Object[] values) {}

    void record(Method method, @Nullable Object[] arguments) throws SQLException {
        Call call = new Call(method, arguments.clone());
        if (call.binds() && arguments[1] instanceof Array array) {
            call.arguments[1] = new Elements(array.getBaseTypeName(), (Object[]) array.getArray());
        }
        if (call.executes() || call.binds() || method.getName().equals("addBatch")) {
            calls.add(call);
        }
    }

    boolean isExecuted() {
        return calls.stream().anyMatch(Call::executes);
    }

    /** @param others values by those that were recorded */
    void execute(Connection connection, Map<Object, Object> others) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Call call : calls) {
                call(statement, call, others);
            }
        }
    }

    private void call(PreparedStatement statement, Call call, Map<Object, Object> others) throws SQLException {
        @Nullable Object[] arguments = call.arguments.clone();
        if (call.binds()) {
            arguments[1] = value(statement.getConnection(), arguments[1], others);
        }
        try {
            call.method.invoke(statement, arguments);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot execute again: " + sql + Arrays.toString(arguments), e);
        }
        if (call.executes()) {
            for (boolean hasRows = statement.getResultSet() != null; hasRows; hasRows = statement.getMoreResults()) {
                readAll(statement.getResultSet());
            }
        }
    }

    private static @Nullable Object value(Connection connection, @Nullable Object value, Map<Object, Object> others)
            throws SQLException {
        if (value instanceof Elements elements) {
            return connection.createArrayOf(elements.type(), elements.values());
        }
        return value == null ? null : others.getOrDefault(value, value);
    }

    private static void readAll(ResultSet rows) throws SQLException {
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
            for (int column = 1; column <= columns; column++) {
                rows.getString(column);
            }
        }
    }
}
