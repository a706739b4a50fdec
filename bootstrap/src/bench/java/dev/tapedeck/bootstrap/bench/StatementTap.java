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
 * Listens to what the product says to PostgreSQL, so that a limit says the same and cannot fall behind what the product
 * has become. Hears the thread that made it; what others say, such as announcements of events, is not of its doing.
 */
final class StatementTap {
    private final Callable<Connection> connector;
    private final Thread speaker = Thread.currentThread();
    private List<SpokenTransaction> heard = new ArrayList<>();

    StatementTap(Callable<Connection> connector) {
        this.connector = connector;
    }

    /** Connections to it are listened to. */
    DataSource dataSource() {
        return proxy(DataSource.class, (self, method, arguments) -> {
            Connection connection = connector.call();
            return Thread.currentThread() == speaker ? tapped(connection) : connection;
        });
    }

    /** What was said since the last call, in its order. */
    List<SpokenTransaction> take() {
        List<SpokenTransaction> taken =
                heard.stream().filter(SpokenTransaction::isExecuted).toList();
        heard = new ArrayList<>();
        return taken;
    }

    private Connection tapped(Connection real) {
        return proxy(Connection.class, (self, method, arguments) -> {
            if (method.getName().equals("setAutoCommit")) {
                heard.add(new SpokenTransaction(Boolean.FALSE.equals(arguments[0])));
            }
            Object result = call(method, real, arguments);
            return result instanceof PreparedStatement statement
                    ? tapped(statement, said(real, (String) arguments[0]))
                    : result;
        });
    }

    /** Outside of a transaction each statement is one of its own. */
    private SpokenStatement said(Connection real, String sql) throws java.sql.SQLException {
        if (real.getAutoCommit()) {
            heard.add(new SpokenTransaction(false));
        }
        SpokenStatement statement = new SpokenStatement(sql);
        heard.get(heard.size() - 1).add(statement);
        return statement;
    }

    private static PreparedStatement tapped(PreparedStatement real, SpokenStatement statement) {
        return proxy(PreparedStatement.class, (self, method, arguments) -> {
            switch (method.getName()) {
                case "addBatch" -> statement.addBatch();
                case "execute", "executeQuery", "executeUpdate" -> statement.execute(false);
                case "executeBatch" -> statement.execute(true);
                default -> {
                    if (method.getName().startsWith("set") && arguments.length > 1) {
                        statement.bind(method, arguments);
                    }
                }
            }
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
        Object handle(Object self, Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Handler handler) {
        InvocationHandler all = (self, method, arguments) ->
                handler.handle(self, method, arguments == null ? new Object[0] : arguments);
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, all));
    }
}
