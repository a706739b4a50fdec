package dev.tapedeck.adapters.persistence.event;

import dev.tapedeck.adapters.persistence.database.Connector;
import dev.tapedeck.adapters.persistence.database.SchemaName;
import dev.tapedeck.adapters.persistence.database.SqlFiles;
import dev.tapedeck.domain.event.EventLog.Subscription;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens for new events on a connection of its own, in one thread, and notifies subscribers. After a lost connection
 * it connects again and notifies all, as events may have been missed.
 */
final class EventListener implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EventListener.class);
    /** The longest wait of the thread, and so the duration of {@link #close}. */
    private static final Duration GLANCE = Duration.ofMillis(250);
    /** Announcements can be lost, and the port promises a call within 5 seconds. */
    private static final Duration SILENCE_MAX = Duration.ofSeconds(4);

    private static final Duration RECONNECT_AFTER = Duration.ofMillis(500);
    private static final int QUERY_TIMEOUT_SECONDS = 5;

    private final Connector connector;
    private final String channel;
    private final String hasUnsettled;
    private final List<Runnable> subscribers = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private @Nullable Thread thread;

    EventListener(Connector connector, SchemaName schema) {
        this.connector = connector;
        this.channel = schema.channel();
        this.hasUnsettled = schema.in(SqlFiles.of(PostgresEventLog.class).get("hasUnsettled"));
    }

    synchronized Subscription subscribe(Runnable onEvents) {
        // A wrapper allows the same Runnable to subscribe twice.
        Runnable subscriber = () -> onEvents.run();
        subscribers.add(subscriber);
        if (thread == null && !isClosing()) {
            thread = new Thread(this::listen, "tapedeck-events");
            thread.setDaemon(true);
            thread.start();
        }
        return () -> subscribers.remove(subscriber);
    }

    private boolean isClosing() {
        return closing.getCount() == 0;
    }

    private void listen() {
        while (!isClosing()) {
            try (Connection connection = connector.connect()) {
                listenOn(connection);
            } catch (SQLException failure) {
                LOG.warn("Lost the connection that listens for events; connecting again", failure);
                pause();
            }
        }
    }

    private void listenOn(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(QUERY_TIMEOUT_SECONDS);
            statement.execute("listen " + channel);
            try {
                passOn(connection.unwrap(PGConnection.class), statement);
            } finally {
                // The connection may return to a pool, which notices a broken one only when a statement fails.
                statement.execute("unlisten " + channel);
            }
        }
    }

    private void passOn(PGConnection announcements, Statement statement) throws SQLException {
        boolean unsettled = tell(statement);
        long reportedAt = System.nanoTime();
        while (!isClosing()) {
            boolean heard = hasEvents(announcements);
            if (heard || unsettled || System.nanoTime() - reportedAt > SILENCE_MAX.toNanos()) {
                unsettled = tell(statement);
                reportedAt = System.nanoTime();
            }
        }
    }

    private static boolean hasEvents(PGConnection connection) throws SQLException {
        PGNotification @Nullable [] notifications = connection.getNotifications((int) GLANCE.toMillis());
        return notifications != null && notifications.length > 0;
    }

    /**
     * Notifies all subscribers.
     *
     * @return whether there are events that cannot be read yet, because an older transaction is still running. The end
     *     of a transaction without events is not announced, so the listener must check again
     */
    private boolean tell(Statement statement) throws SQLException {
        // Read first: subscribers then see all events that were settled before.
        boolean unsettled = hasUnsettled(statement);
        subscribers.forEach(EventListener::tell);
        return unsettled;
    }

    private static void tell(Runnable subscriber) {
        try {
            subscriber.run();
        } catch (RuntimeException failure) {
            LOG.warn("A subscriber of events failed; it is notified again with the next ones", failure);
        }
    }

    private boolean hasUnsettled(Statement statement) throws SQLException {
        try (ResultSet results = statement.executeQuery(hasUnsettled)) {
            results.next();
            return results.getBoolean(1);
        }
    }

    private void pause() {
        try {
            closing.await(RECONNECT_AFTER.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            closing.countDown();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        subscribers.clear();
        @Nullable Thread running = current();
        if (running == null || running == Thread.currentThread()) {
            return;
        }
        try {
            running.join(TimeUnit.SECONDS.toMillis(2L * QUERY_TIMEOUT_SECONDS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized @Nullable Thread current() {
        return thread;
    }
}
