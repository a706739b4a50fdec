package dev.tapedeck.bootstrap.bench;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Records the statements that the product sends to PostgreSQL, so that a limit consists of the same ones and cannot fall
 * behind the product. Records the thread that made it; statements of others, such as announcements of events, are not
 * caused by it.
 */
final class StatementRecorder {
    private final Callable<Connection> connector;
    private final Thread recorded = Thread.currentThread();
    private List<RecordedStatement> statements = new ArrayList<>();

    StatementRecorder(Callable<Connection> connector) {
        this.connector = connector;
    }

    /** Connections to it are recorded. */
    DataSource dataSource() {
        return proxy(DataSource.class, (method, arguments) -> {
            Connection connection = connector.call();
            return Thread.currentThread() == recorded ? recorded(connection) : connection;
        });
    }

    /** Those executed since the last call, in their order. */
    List<RecordedStatement> next() {
        List<RecordedStatement> executed =
                statements.stream().filter(RecordedStatement::isExecuted).toList();
        statements = new ArrayList<>();
        return executed;
    }

    private Connection recorded(Connection real) {
        return proxy(Connection.class, (method, arguments) -> {
            Object result = call(method, real, arguments);
            if (result instanceof PreparedStatement statement) {
                RecordedStatement copy = new RecordedStatement((String) arguments[0]);
                statements.add(copy);
                return recorded(statement, copy);
            }
            return result;
        });
    }

    private static PreparedStatement recorded(PreparedStatement real, RecordedStatement copy) {
        return proxy(PreparedStatement.class, (method, arguments) -> {
            copy.record(method, arguments);
            return call(method, real, arguments);
        });
    }

    private static @Nullable Object call(Method method, Object real, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause() == null ? failed : failed.getCause();
        }
    }

    private interface Handler {
        @Nullable
        Object handle(Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Handler handler) {
        InvocationHandler all =
                (self, method, arguments) -> handler.handle(method, arguments == null ? new Object[0] : arguments);
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, all));
    }
}
