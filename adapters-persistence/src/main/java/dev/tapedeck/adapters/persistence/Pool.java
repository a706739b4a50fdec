package dev.tapedeck.adapters.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.tapedeck.adapters.persistence.database.ConnectionLimiter;
import dev.tapedeck.adapters.persistence.database.Connector;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** Connections to one database, each with time-outs. */
final class Pool implements AutoCloseable {
    /** Long, as building an index on a large table takes time. */
    private static final Duration MIGRATION_TIMEOUT = Duration.ofHours(1);

    private static final Duration PROBE_TIMEOUT = Duration.ofSeconds(1);
    /** The server's time-out is shorter, so that its response still arrives. */
    private static final Duration SOCKET_GRACE = Duration.ofSeconds(5);

    private final PostgresConfig config;
    private final HikariDataSource pool;

    Pool(PostgresConfig config) {
        this.config = config;
        this.pool = new HikariDataSource(hikari(config));
    }

    private static HikariConfig hikari(PostgresConfig config) {
        HikariConfig hikari = new HikariConfig();
        hikari.setPoolName("tapedeck");
        hikari.setDataSource(driver(
                config, config.connectTimeout(), config.statementTimeout().plus(SOCKET_GRACE)));
        hikari.setMaximumPoolSize(config.connectionsMax());
        hikari.setConnectionTimeout(config.connectTimeout().toMillis());
        hikari.setConnectionInitSql(
                "set statement_timeout = " + config.statementTimeout().toMillis());
        // A database that is unavailable at the start is waited for, and does not stop the program.
        hikari.setInitializationFailTimeout(-1);
        return hikari;
    }

    private static PGSimpleDataSource driver(PostgresConfig config, Duration connectTimeout, Duration socketTimeout) {
        PGSimpleDataSource driver = new PGSimpleDataSource();
        driver.setUrl(config.url());
        setCredentials(driver, config.user(), config.password());
        driver.setApplicationName("tapedeck");
        driver.setConnectTimeout(seconds(connectTimeout));
        driver.setSocketTimeout(seconds(socketTimeout));
        driver.setTcpKeepAlive(true);
        // Details of errors contain values of rows, which must not be logged.
        driver.setLogServerErrorDetail(false);
        return driver;
    }

    private static void setCredentials(PGSimpleDataSource driver, @Nullable String user, @Nullable String password) {
        if (user != null) {
            driver.setUser(user);
        }
        if (password != null) {
            driver.setPassword(password);
        }
    }

    private static int seconds(Duration duration) {
        return (int) Math.max(1, duration.toSeconds());
    }

    DataSource dataSource() {
        return pool;
    }

    /** One place less than the pool has connections, as the job scheduler does not use the limiter. */
    ConnectionLimiter limiter() {
        return ConnectionLimiter.of(config.connectionsMax() - 1, config.connectTimeout());
    }

    Connections connections() {
        return new Connections(pool, forMigrations(), forProbing(), forListening(), this::close);
    }

    /** Connections outside the pool, for long statements. */
    private DataSource forMigrations() {
        return driver(config, config.connectTimeout(), MIGRATION_TIMEOUT);
    }

    /** Connections outside the pool, which may stay open for long. */
    private Connector forListening() {
        PGSimpleDataSource driver = driver(config, config.connectTimeout(), config.statementTimeout());
        return driver::getConnection;
    }

    /** Connections that are opened at once or fail, to check whether the database is available. */
    private DataSource forProbing() {
        return driver(config, PROBE_TIMEOUT, PROBE_TIMEOUT);
    }

    @Override
    public void close() {
        pool.close();
    }
}
