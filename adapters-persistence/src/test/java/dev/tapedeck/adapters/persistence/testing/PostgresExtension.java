package dev.tapedeck.adapters.persistence.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.tapedeck.adapters.persistence.PostgresStorage;
import dev.tapedeck.adapters.persistence.database.ConnectionLimiter;
import dev.tapedeck.adapters.persistence.database.Database;
import dev.tapedeck.adapters.persistence.database.SchemaName;
import dev.tapedeck.adapters.persistence.job.JobTimings;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Gives every test a database of its own on a real PostgreSQL, and fails the test that leaves a connection behind. The
 * sessions live in another time zone than the JVM, and look for tables in {@code public}, which must not matter.
 */
public final class PostgresExtension implements BeforeEachCallback, AfterEachCallback {
    private static final String FAR_TIME_ZONE = "Asia/Kathmandu";
    private static final int CONNECTIONS_MAX = 10;
    private static final JobTimings QUICK_JOBS = new JobTimings(
            4, 2, Duration.ofMillis(100), Duration.ofSeconds(1), Duration.ofMillis(5), Duration.ofSeconds(5));

    private final boolean migrated;
    private @Nullable String database;
    private @Nullable HikariDataSource pool;
    private @Nullable PostgresStorage storage;

    private PostgresExtension(boolean migrated) {
        this.migrated = migrated;
    }

    public static PostgresExtension migrated() {
        return new PostgresExtension(true);
    }

    public static PostgresExtension empty() {
        return new PostgresExtension(false);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        PostgresServer server = PostgresServer.running();
        String name = migrated ? server.migratedDatabase() : server.emptyDatabase();
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(server.url(name));
        config.setMaximumPoolSize(CONNECTIONS_MAX);
        config.setMinimumIdle(1);
        config.setConnectionInitSql("set time zone '" + FAR_TIME_ZONE + "'");
        HikariDataSource opened = new HikariDataSource(config);
        database = name;
        pool = opened;
        storage = PostgresStorage.of(opened, SchemaName.DEFAULT, QUICK_JOBS);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        HikariDataSource used = required(pool);
        required(storage).close();
        try {
            await().atMost(Duration.ofSeconds(5))
                    .untilAsserted(() -> assertThat(used.getHikariPoolMXBean().getActiveConnections())
                            .as("connections that the test left behind")
                            .isZero());
        } finally {
            used.close();
            release(required(database));
        }
    }

    private void release(String name) {
        if (migrated) {
            PostgresServer.running().giveBack(name);
        } else {
            PostgresServer.running().drop(name);
        }
    }

    public PostgresStorage storage() {
        return required(storage);
    }

    public DataSource dataSource() {
        return required(pool);
    }

    /** The address of this test's database, for connections outside the pool. */
    public String url() {
        return PostgresServer.running().url(required(database));
    }

    public Database database() {
        return Database.over(dataSource(), SchemaName.DEFAULT, Duration.ofSeconds(20), ConnectionLimiter.open());
    }

    /** Runs statements of the test's own, which need not name the schema. */
    public void sql(String statement, @Nullable Object... values) {
        database()
                .asSystem()
                .change("prepare the test", handle -> within(handle).execute(statement, values));
    }

    /** Asks for one value. */
    public <T> T value(Class<T> type, String query, @Nullable Object... values) {
        return database()
                .asSystem()
                .transact("look at the database", handle -> one(within(handle), type, query, values));
    }

    /** Until the end of the transaction: connections do not have our schema in their search path otherwise. */
    private static Handle within(Handle handle) {
        handle.execute("set local search_path to tapedeck, public");
        return handle;
    }

    private static <T> T one(Handle handle, Class<T> type, String query, @Nullable Object... values) {
        return handle.select(query, values).mapTo(type).one();
    }

    private static <T> T required(@Nullable T value) {
        return Optional.ofNullable(value).orElseThrow(() -> new IllegalStateException("only during a test"));
    }
}
